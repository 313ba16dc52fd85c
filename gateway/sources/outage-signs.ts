import { CircuitState, type IBreaker } from 'cockatiel';
import type { FailureReason } from './call-failure.js';
import type { CallLimits } from './call-limits.js';

export type SignLimits = Pick<CallLimits, 'judgedCalls' | 'failedCalls' | 'judgedWithinMs' | 'unreachableInARow'>;

/**
 * Judges a subgraph by its last calls, for cockatiel's breaker. Neither of the judges that it brings would do:
 * one looks at the last ten seconds, in which a busy subgraph that begins to hang has thousands of good answers to outweigh;
 * the other never forgets, so that in a quiet night an outage of last week still counts.
 */
export class OutageSigns implements IBreaker {
  /** What cockatiel would save with the breaker; ours are not saved. */
  readonly state = null;
  private readonly calls: { failed: boolean; at: number }[];
  private position = 0;
  private unreachable = 0;
  private hasAnswered = false;

  constructor(
    private readonly limits: SignLimits,
    private readonly lastReason: () => FailureReason | null,
  ) {
    this.calls = Array.from({ length: limits.judgedCalls }, () => ({ failed: false, at: 0 }));
  }

  success(state: CircuitState): void {
    if (state === CircuitState.HalfOpen) this.forget();
    this.unreachable = 0;
    this.hasAnswered = true;
    this.note(false);
  }

  failure(state: CircuitState): boolean {
    this.unreachable = this.lastReason() === 'unreachable' ? this.unreachable + 1 : 0;
    this.note(true);
    return state !== CircuitState.Closed || this.hasFallen() || this.failsTooOften();
  }

  /** One that never answered is still starting: its first seconds are not made longer. */
  private hasFallen(): boolean {
    return this.hasAnswered && this.unreachable >= this.limits.unreachableInARow;
  }

  private note(failed: boolean): void {
    const call = this.calls[this.position];
    if (call !== undefined) {
      call.failed = failed;
      call.at = Date.now();
    }
    this.position = (this.position + 1) % this.calls.length;
  }

  private failsTooOften(): boolean {
    const since = Date.now() - this.limits.judgedWithinMs;
    return (
      this.calls.every(({ at }) => at > since) &&
      this.calls.filter(({ failed }) => failed).length >= this.limits.failedCalls
    );
  }

  private forget(): void {
    for (const call of this.calls) call.at = 0;
  }
}
