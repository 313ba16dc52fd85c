import fc from 'fast-check';
import { type Done, type DossierModel, foresee, lastAtOf, moveKinds, readModel } from './dossier-model.js';

/** The dice for one move: what they mean depends on where the dossier stands. */
export const dice = fc.record({
  /** Mostly something that works; sometimes anything at all. */
  anything: fc.integer({ min: 0, max: 9 }),
  kind: fc.nat(1_000),
  when: fc.integer({ min: 0, max: 19 }),
  gapMinutes: fc.integer({ min: 0, max: 6_000 }),
  edgeMs: fc.constantFrom(-1, 0, 1),
  missing: fc.integer({ min: 0, max: 19 }),
  days: fc.integer({ min: 1, max: 20 }),
  agency: fc.nat(3),
});
export type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never;

const agencies = ['agc_VPUB', 'agc_STNMT', 'agc_SXD', 'agc_STP'];
const dayMs = 86_400_000;

/** The next move of a dossier. */
export function throwMove(model: DossierModel, thrown: Dice, now: number): Done {
  const move = (kind: string): Done => drawMove(model, kind, thrown, now);
  const working = moveKinds.map(move).filter((one) => foresee(model, one, now) === 'WRITTEN');
  const from = thrown.anything === 0 || working.length === 0 ? moveKinds.map(move) : working;
  return from[thrown.kind % from.length] as Done;
}

function drawMove(model: DossierModel, kind: string, thrown: Dice, now: number): Done {
  const { due } = readModel(model);
  const at = instantOf(model, thrown, now);
  return {
    kind,
    at,
    reason: thrown.missing === 0 ? ' ' : 'Kiểm thử',
    dueAt:
      thrown.missing === 1
        ? null
        : kind === 'EXTEND'
          ? (due ?? at) + thrown.days * dayMs + thrown.edgeMs
          : at + thrown.days * dayMs,
    agencyId: agencies[thrown.agency] ?? null,
    outcome: thrown.missing === 2 ? null : thrown.days % 3 === 0 ? 'REJECTED' : 'APPROVED',
    apologyNumber: thrown.missing < 10 ? '1/TXL' : null,
  };
}

/** Often just around an edge: the deadline with all pauses, local midnight, the instant of the last move. */
function instantOf(model: DossierModel, { when, gapMinutes, edgeMs }: Dice, now: number): number {
  const { due, pausedFor, standsSince } = readModel(model);
  const last = lastAtOf(model);
  const deadline = due === null || standsSince !== null ? null : due + pausedFor;
  if (when < 5 && deadline !== null && deadline > last) return deadline + edgeMs;
  if (when < 8) return nextMidnight(last) + edgeMs;
  if (when === 8) return last + edgeMs;
  if (when === 9) return now + 1 + gapMinutes;
  return last + gapMinutes * 60_000;
}

/** 00:00 of the next day in Vietnam. */
const nextMidnight = (at: number): number => Math.floor((at + 7 * 3_600_000) / dayMs + 1) * dayMs - 7 * 3_600_000;
