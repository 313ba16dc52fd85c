import { type LocalDate, isInForce } from '../../../shared/time/local-date.js';
import type { OnceOnlyVerdict } from './once-only.enums.js';

interface Demand {
  readonly isHeld: boolean;
  /** Taken from what the state holds, so that nobody had to bring it. */
  readonly isReused: boolean;
  /** Why it is demanded all the same. */
  readonly reason: string | null;
}

/** What the state holds is not asked for again, or there is a reason on record (1271/QĐ-UBND, II.2.a, bullet 9). */
export function verdictOf({ isHeld, isReused, reason }: Demand): OnceOnlyVerdict {
  if (isReused) return 'REUSED';
  if (!isHeld) return 'NOT_HELD';
  return reason === null || reason.trim() === '' ? 'HELD_WITHOUT_REASON' : 'HELD_WITH_REASON';
}

interface Holding {
  readonly heldFrom: LocalDate;
  readonly heldTo: LocalDate | null;
}

/** The holdings of a day, those that began first in front. */
export const heldOn = <Held extends Holding>(holdings: readonly Held[], day: LocalDate): Held[] =>
  holdings
    .filter(({ heldFrom, heldTo }) => isInForce({ validFrom: heldFrom, validTo: heldTo }, day))
    .sort((a, b) => (a.heldFrom < b.heldFrom ? -1 : a.heldFrom > b.heldFrom ? 1 : 0));
