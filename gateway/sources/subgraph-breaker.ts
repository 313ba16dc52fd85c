import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import { CallFailure, type FailureReason } from './call-failure.js';
import type { CallLimits } from './call-limits.js';
import { OutageSigns, type SignLimits } from './outage-signs.js';

export type BreakerState = 'closed' | 'open' | 'half-open';

type BreakerLimits = SignLimits & Pick<CallLimits, 'probeAfterMs'>;

/** What tells that a subgraph is in trouble. A question whose answer is too large, or asked too late, tells of the question. */
const signsOfTrouble: ReadonlySet<FailureReason> = new Set(['unreachable', 'busy', 'bad-answer', 'timeout']);

/** One for all: it is told thousands of times a minute, and its stack says nothing. */
export const shutOff = new CallFailure('shut-off', 'not asked: it failed again and again');

/** Leaves a subgraph that fails alone, and lets one call through now and then to see whether it is back. */
export class SubgraphBreaker {
  private readonly policy: CircuitBreakerPolicy;
  private readonly signs: OutageSigns;
  private probedAt = 0;

  constructor(
    private readonly limits: BreakerLimits,
    onChange: (state: BreakerState) => void,
  ) {
    this.signs = new OutageSigns(limits, () => this.lastReason());
    const halfOpenAfter = new DelegateBackoff(({ attempt }: { attempt: number }) => this.restMs(attempt));
    this.policy = circuitBreaker(
      handleWhen((error) => this.counts(error)),
      { breaker: this.signs, halfOpenAfter },
    );
    this.policy.onStateChange((state) => {
      if (state === CircuitState.HalfOpen) this.probedAt = Date.now();
      onChange(this.state);
    });
  }

  get state(): BreakerState {
    const { state } = this.policy;
    return state === CircuitState.Closed ? 'closed' : state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    // cockatiel would let it wait for what the probe finds, which may take as long as a call.
    if (this.policy.state === CircuitState.HalfOpen) throw shutOff;
    return this.policy.state === CircuitState.Closed ? this.runClosed(work) : this.execute(work);
  }

  /** As cockatiel would, but for what it costs: while all is well it is told of failures only. */
  private async runClosed<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    let answer: Answer;
    try {
      answer = await work();
    } catch (error) {
      if (this.policy.state !== CircuitState.Closed) throw error; // another call has opened it meanwhile
      return this.execute(() => Promise.reject(error as Error));
    }
    this.signs.success(CircuitState.Closed);
    return answer;
  }

  private async execute<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await this.policy.execute(work);
    } catch (error) {
      throw isBrokenCircuitError(error) ? shutOff : error;
    }
  }

  /** A probe must bring an answer; what is no sign of trouble elsewhere is no sign of health here. */
  private counts(error: unknown): boolean {
    const isProbe = this.policy.state === CircuitState.HalfOpen;
    return isProbe || (error instanceof CallFailure && signsOfTrouble.has(error.reason));
  }

  private lastReason(): FailureReason | null {
    const { lastFailure } = this.policy;
    const error = lastFailure !== undefined && 'error' in lastFailure ? lastFailure.error : null;
    return error instanceof CallFailure ? error.reason : null;
  }

  /** Counted from the start of a probe: one that hung for 3 s has already taken that much of the rest. */
  private restMs(attempt: number): number {
    const { probeAfterMs } = this.limits;
    return attempt === 1 ? probeAfterMs : Math.max(0, probeAfterMs - (Date.now() - this.probedAt));
  }
}
