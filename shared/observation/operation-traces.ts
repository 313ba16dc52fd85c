import type { IncomingHttpHeaders } from 'node:http';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { EndedOperation } from './operation-metrics.js';
import { isOurFault } from './outcome.js';
import { readTraceParent, traceParentHeader } from './trace-parent.js';

const longestName = 100;

/** The span of an operation, which goes on from whoever asked. Attributes by the semantic conventions for GraphQL servers. */
export class OperationTraces {
  constructor(
    private readonly tracer: Tracer,
    /** Whether a trace may begin here. */
    private readonly mayBegin: boolean,
  ) {}

  /** Null: it belongs to no trace. */
  begin(headers: IncomingHttpHeaders): Span | null {
    const parent = readTraceParent(headers[traceParentHeader]);
    if (parent === null && !this.mayBegin) return null;
    const context = parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
    return this.tracer.startSpan('GraphQL Operation', { kind: SpanKind.SERVER }, context);
  }

  /** The document is not among the attributes: clients write values into it. */
  end(span: Span, { name, kind, outcome, codes }: Omit<EndedOperation, 'durationMs'>): void {
    if (span.isRecording()) {
      if (kind !== 'unknown') span.updateName(kind).setAttribute('graphql.operation.type', kind);
      if (name !== null) span.setAttribute('graphql.operation.name', name.slice(0, longestName));
      span.setAttribute('hub.outcome', outcome);
      const [first] = codes;
      if (first !== undefined) span.setAttribute('error.type', first);
      if (codes.some(isOurFault)) span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  }
}
