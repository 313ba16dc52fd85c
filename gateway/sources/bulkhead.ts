import { CallFailure } from './call-failure.js';
import type { CallLimits } from './call-limits.js';

interface Waiter {
  readonly enter: () => void;
  readonly refuse: (failure: CallFailure) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Keeps one slow subgraph from taking all of the gateway: so many calls at once, so many that wait, and no more.
 * Ours and not cockatiel's, because there a call that waits can neither run out of time nor be sent away.
 */
export class Bulkhead {
  private inFlight = 0;
  private readonly waiting: Waiter[] = [];

  constructor(private readonly limits: Pick<CallLimits, 'maxInFlight' | 'maxWaiting'>) {}

  /** Works when there is room, at the latest at `until` (epoch milliseconds). Rejects with CallFailure where there was none. */
  async run<Answer>(until: number, work: () => Promise<Answer>): Promise<Answer> {
    if (this.inFlight >= this.limits.maxInFlight) await this.turn(until);
    else this.inFlight += 1;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Sends away all that wait. */
  dismiss(failure: CallFailure): void {
    for (const { refuse, timer } of this.waiting.splice(0)) {
      clearTimeout(timer);
      refuse(failure);
    }
  }

  private turn(until: number): Promise<void> {
    const { maxWaiting } = this.limits;
    if (this.waiting.length >= maxWaiting) throw new CallFailure('crowded', `${maxWaiting} calls wait already`);
    return new Promise((enter, refuse) => {
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        refuse(new CallFailure('hurried', 'the time ran out before its turn came'));
      };
      const waiter = { enter, refuse, timer: setTimeout(giveUp, until - Date.now()) };
      this.waiting.push(waiter);
    });
  }

  /** The place goes straight to who waits longest: nobody who comes in between can take it. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) {
      this.inFlight -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.enter();
  }
}
