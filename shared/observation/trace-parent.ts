import type { SpanContext } from '@opentelemetry/api';

/** W3C Trace Context. `tracestate` is not passed on: it is free text of a client, and that ends at the gateway. */
export const traceParentHeader = 'traceparent';

const form = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** Null for no header, or one that is none: then a trace begins here. */
export function readTraceParent(header: string | readonly string[] | undefined): SpanContext | null {
  if (typeof header !== 'string') return null;
  const [, version, traceId = '', spanId = '', flags = '', more] = form.exec(header) ?? [];
  if (version === undefined || (version === '00' && more !== undefined)) return null;
  return { traceId, spanId, traceFlags: parseInt(flags, 16) & sampled, isRemote: true };
}

export const writeTraceParent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-0${traceFlags & sampled}`;

const sampled = 1; // the one flag of version 00
