import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { ConnectionState } from '../system-connection/system-connection.enums.js';
import { midnightOf, morningOf } from './sample-day.js';

export interface SampleSpan {
  readonly connectionId: string;
  readonly state: ConnectionState;
  readonly fromAt: string;
  /** null: still so. */
  readonly toAt: string | null;
}

const minuteMs = 60_000;
const dayMinutes = 1_440;
const lastOutageAt = midnightOf('2025-12-01');

/** Up from its first morning, with an outage about once a year: most of an hour or two, some of days. */
export function sampleSpans(
  random: SeededRandom,
  { connectionId, liveOn, endsOn }: { connectionId: string; liveOn: LocalDate; endsOn: LocalDate | null },
): SampleSpan[] {
  const end = endsOn === null ? null : midnightOf(endsOn);
  const endInstant = end === null ? null : instant(end);
  const spans: SampleSpan[] = [];
  let at = morningOf(liveOn);
  for (let state: ConnectionState = 'UP'; ; state = state === 'UP' ? 'DOWN' : 'UP') {
    const until = at + minutesOf(random, state) * minuteMs;
    const isLast = until > (end ?? lastOutageAt) && (state === 'UP' || end !== null);
    spans.push({ connectionId, state, fromAt: instant(at), toAt: isLast ? endInstant : instant(until) });
    if (isLast) return spans;
    at = until;
  }
}

function minutesOf(random: SeededRandom, state: ConnectionState): number {
  if (state === 'UP') return random.integer(120, 600) * dayMinutes + random.integer(0, dayMinutes);
  return random.chance(0.7) ? random.integer(20, 600) : random.integer(1 * dayMinutes, 10 * dayMinutes);
}

const instant = (ms: number): string => new Date(ms).toISOString();
