import type { Logger } from '../../shared/log/logger.js';
import { traceParentHeader } from '../../shared/observation/trace-parent.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import { CallFailure } from './call-failure.js';
import { CallGuard, type Trial } from './call-guard.js';
import { type CallLimits, callLimits } from './call-limits.js';
import { outageError } from './outage.js';
import { type CallTrace, nobodyObserves, type ObservedCall, type SourceObserver } from './source-observer.js';
import { readAnswer } from './subgraph-answer.js';
import type { BreakerState } from './subgraph-breaker.js';
import { SubgraphPool } from './subgraph-pool.js';
import { questionBody } from './subgraph-question.js';
import type { SubgraphAnswer, SubgraphCall, SubgraphSource } from './subgraph-source.js';

interface HttpSourceParts {
  readonly name: string;
  readonly url: string;
  readonly signer: CallSigner;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
  readonly limits?: Partial<CallLimits>;
  readonly observer?: SourceObserver;
}

/** A source that holds connections. */
export interface HttpSource extends SubgraphSource {
  readonly breakerState: BreakerState;
  /** Takes no more questions; resolves when those under way have ended. */
  close(): Promise<void>;
}

/** A subgraph behind HTTP: signed calls within limits, and an error that names the agency when there is no answer. */
export function httpSource(parts: HttpSourceParts): HttpSource {
  const { name, url, log, observer = nobodyObserves } = parts;
  const limits = { ...callLimits, ...parts.limits };
  const pool = new SubgraphPool(url, limits);
  const guard = new CallGuard(limits, (state) => {
    observer.onBreaker({ subgraph: name, state });
    if (state === 'open') log.warn({ subgraph: name }, 'subgraph fails: not asked for a while');
    if (state === 'closed') log.info({ subgraph: name }, 'subgraph answers again');
  });

  return {
    async ask(call) {
      const startedAt = performance.now();
      const until = Math.min(Date.now() + limits.timeoutMs, call.deadline);
      const trial: Trial = { isRepeatable: !call.isMutation, until, retried: false };
      const trace = observer.beginCall(name, call);
      let outcome: ObservedCall['outcome'] = 'answered';
      try {
        return await guard.run(trial, sender(parts, pool, call, trace));
      } catch (error) {
        outcome = error instanceof CallFailure ? error.reason : 'fault';
        return failed(parts, call, error);
      } finally {
        const durationMs = performance.now() - startedAt;
        const observed = { subgraph: name, outcome, durationMs, retried: trial.retried };
        observer.onCall(observed);
        trace?.end(observed);
      }
    },
    get breakerState() {
      return guard.breakerState;
    },
    close: () => pool.close(),
  };
}

/** Written only when it is sent, and signed anew for a second try: a signature is good for one arrival. */
function sender({ name, signer }: HttpSourceParts, pool: SubgraphPool, call: SubgraphCall, trace: CallTrace | null) {
  let body: Buffer | null = null;
  return (timeoutMs: number): Promise<SubgraphAnswer> => {
    body ??= questionBody(call);
    const signature = signer.sign({ viewer: call.viewer, issuer: 'gateway' }, name, body);
    // Every header is written here: what the client sent stops at the gateway.
    const headers = ['content-type', 'application/json', 'accept', 'application/json', callHeader, signature];
    if (trace !== null) headers.push(traceParentHeader, trace.traceparent);
    return pool.post({ headers, body }, timeoutMs, readAnswer);
  };
}

function failed({ name, agencies, log }: HttpSourceParts, { viewer }: SubgraphCall, error: unknown): SubgraphAnswer {
  const about = { subgraph: name, requestId: viewer.requestId };
  const reason = error instanceof CallFailure ? error.reason : 'unreachable';
  if (!(error instanceof CallFailure)) log.error({ ...about, err: error }, 'subgraph call failed inside the gateway');
  // That it is not asked was logged once, when that began.
  else if (reason === 'shut-off') log.debug(about, 'subgraph not asked');
  // An outage is news, not a fault of ours: its stack would only fill the log.
  else log.warn({ ...about, reason, detail: error.message }, 'subgraph call failed');
  return { errors: [outageError({ subgraph: name, reason, agency: agencies.leadOf(name), locale: viewer.locale })] };
}
