import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { statementText } from './statement-text.js';
import type { StatementWatch } from './statement-watch.js';

/** A span for each statement of an operation. Attributes by the semantic conventions for PostgreSQL. */
export function tracedStatements(tracer: Tracer, operation: Span): StatementWatch | null {
  if (!operation.isRecording()) return null;
  const context = trace.setSpan(ROOT_CONTEXT, operation);
  return (sql) => {
    const { text, operation: name, summary } = statementText(sql);
    const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': name, 'db.query.text': text };
    const span = tracer.startSpan(summary, { kind: SpanKind.CLIENT, attributes }, context);
    return (error) => {
      if (error !== null) fail(span, error);
      span.end();
    };
  };
}

/** What PostgreSQL says of an error repeats values: only its code is told. */
function fail(span: Span, error: unknown): void {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  const isState = typeof code === 'string' && /^[\dA-Z]{5}$/.test(code);
  if (isState) span.setAttribute('db.response.status_code', code);
  span.setAttribute('error.type', typeof code === 'string' ? code : String(name));
  span.setStatus({ code: SpanStatusCode.ERROR });
}
