import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { writeTraceParent } from '../../shared/observation/trace-parent.js';
import type { CallTrace, ObservedCall } from '../sources/source-observer.js';
import type { SubgraphCall } from '../sources/subgraph-source.js';

/** A span for each question to a subgraph, which the subgraph goes on from. */
export class CallTraces {
  constructor(private readonly tracer: Tracer) {}

  /** Null where the question belongs to no operation: nobody would look for it. */
  begin(subgraph: string, { span, isMutation }: SubgraphCall): CallTrace | null {
    if (!span) return null;
    // The subgraph is told of an operation that is not traced as well: it would choose anew otherwise.
    if (!span.isRecording()) return { traceparent: writeTraceParent(span.spanContext()), end() {} };
    return new TracedCall(this.start(subgraph, span, isMutation));
  }

  private start(subgraph: string, operation: Span, isMutation: boolean): Span {
    const attributes = {
      'peer.service': subgraph,
      'http.request.method': 'POST',
      'graphql.operation.type': isMutation ? 'mutation' : 'query',
    };
    const context = trace.setSpan(ROOT_CONTEXT, operation);
    return this.tracer.startSpan(`fetch ${subgraph}`, { kind: SpanKind.CLIENT, attributes }, context);
  }
}

class TracedCall implements CallTrace {
  readonly traceparent: string;

  constructor(private readonly span: Span) {
    this.traceparent = writeTraceParent(span.spanContext());
  }

  end({ outcome, retried }: ObservedCall): void {
    if (retried) this.span.setAttribute('http.request.resend_count', 1);
    if (outcome !== 'answered') {
      this.span.setAttribute('error.type', outcome);
      this.span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.span.end();
  }
}
