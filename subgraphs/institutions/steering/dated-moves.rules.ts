import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { DatedMove } from './dated-moves.type.js';

/** What a move writes: itself, behind those before it. */
export const withMove = (moves: readonly DatedMove[], to: string, on: LocalDate): DatedMove[] => [
  ...moves,
  { state: to, on },
];

/** A move lies on or after the one before it, or the state of a day between could not be told. */
export function moveFaults(moves: readonly DatedMove[], notBefore: LocalDate | null = null): readonly Bilingual[] {
  const days = [...(notBefore === null ? [] : [notBefore]), ...moves.map(({ on }) => on)];
  return days.slice(1).flatMap((last, index) => backwards(last, days[index] ?? last));
}

function backwards(last: LocalDate, before: LocalDate): Bilingual[] {
  if (last >= before) return [];
  return [
    {
      vi: `Ngày chuyển ${last} trước lần chuyển hoặc ngày giao liền trước (${before}).`,
      en: `The move on ${last} lies before the move or the day before it (${before}).`,
    },
  ];
}
