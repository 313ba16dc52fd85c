import type { CallLimits } from './call-limits.js';

/** Every call saves a part of a retry. When all of them fail, retries end instead of doubling the load. */
export class RetryBudget {
  private savedCalls: number;

  constructor(private readonly limits: Pick<CallLimits, 'callsPerRetry' | 'maxSavedRetries'>) {
    this.savedCalls = this.mostCalls;
  }

  earn(): void {
    if (this.savedCalls < this.mostCalls) this.savedCalls += 1;
  }

  /** Takes one retry, if there is one. */
  spend(): boolean {
    if (this.savedCalls < this.limits.callsPerRetry) return false;
    this.savedCalls -= this.limits.callsPerRetry;
    return true;
  }

  private get mostCalls(): number {
    return this.limits.callsPerRetry * this.limits.maxSavedRetries;
  }
}
