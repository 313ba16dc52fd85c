import { setTimeout as pause } from 'node:timers/promises';
import { Bulkhead } from './bulkhead.js';
import { CallFailure } from './call-failure.js';
import type { CallLimits } from './call-limits.js';
import { RetryBudget } from './retry-budget.js';
import { type BreakerState, shutOff, SubgraphBreaker } from './subgraph-breaker.js';

/** One question on its way. */
export interface Trial {
  /** Whether asking twice is as good as asking once. */
  readonly isRepeatable: boolean;
  /** Epoch milliseconds: waiting and a second try included. */
  readonly until: number;
  retried: boolean;
}

type Work<Answer> = (timeoutMs: number) => Promise<Answer>;

/** Stands before one subgraph: breaker, then bulkhead, then the call; and a second try where that can help and do no harm. */
export class CallGuard {
  private readonly breaker: SubgraphBreaker;
  private readonly bulkhead: Bulkhead;
  private readonly budget: RetryBudget;

  constructor(
    private readonly limits: CallLimits,
    onBreaker: (state: BreakerState) => void,
  ) {
    this.bulkhead = new Bulkhead(limits);
    this.budget = new RetryBudget(limits);
    this.breaker = new SubgraphBreaker(limits, (state) => {
      // Who waits for a subgraph that was just found failing need not find out for himself.
      if (state === 'open') this.bulkhead.dismiss(shutOff);
      onBreaker(state);
    });
  }

  get breakerState(): BreakerState {
    return this.breaker.state;
  }

  async run<Answer>(trial: Trial, work: Work<Answer>): Promise<Answer> {
    this.budget.earn();
    try {
      return await this.once(trial, work);
    } catch (error) {
      const pauseMs = this.pauseMs();
      if (!this.deservesAnother(error, trial, pauseMs)) throw error;
      trial.retried = true;
      await pause(pauseMs);
      return await this.once(trial, work);
    }
  }

  private once<Answer>({ until }: Trial, work: Work<Answer>): Promise<Answer> {
    return this.breaker.run(() =>
      this.bulkhead.run(until, () => {
        const leftMs = until - Date.now();
        if (leftMs <= 0) throw new CallFailure('hurried', 'the request ran out of time before the call');
        return work(leftMs);
      }),
    );
  }

  /** A mutation may have run although nothing came back: it is never sent again. */
  private deservesAnother(error: unknown, { isRepeatable, until }: Trial, pauseMs: number): boolean {
    const mayPass = error instanceof CallFailure && (error.reason === 'unreachable' || error.reason === 'busy');
    return (
      mayPass &&
      this.breaker.state === 'closed' && // not for a probe, nor for the call that opened it
      until - Date.now() > pauseMs &&
      isRepeatable &&
      this.budget.spend()
    );
  }

  /** Not all at the same moment: what was refused together would come back together. */
  private pauseMs(): number {
    const { retryAfterAtLeastMs, retryAfterAtMostMs } = this.limits;
    return retryAfterAtLeastMs + Math.random() * (retryAfterAtMostMs - retryAfterAtLeastMs);
  }
}
