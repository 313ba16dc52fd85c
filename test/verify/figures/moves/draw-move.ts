import type { SeededRandom } from '../../../../shared/sample/seeded-random.js';

/** A dossier as it stands before a move. */
export interface StandingDossier {
  readonly id: string;
  readonly state: string;
  readonly isPaused: boolean;
  readonly dueAt: Date | null;
  /** The newest instant that is written of it. */
  readonly lastAt: Date;
}

/** What may be done from each state (docs/plan/domain-model.md §6); what moves a figure more often. */
const kindsFrom: Readonly<Record<string, readonly string[]>> = {
  NEW: ['RECEIVE', 'RECEIVE', 'RECEIVE', 'REFUSE'],
  NOT_RECEIVED: ['REOPEN'],
  RECEIVED: ['ASSIGN', 'ASSIGN', 'ASSIGN', 'TRANSFER', 'EXTEND', 'REQUEST_WITHDRAWAL'],
  PROCESSING: ['FINISH', 'FINISH', 'FINISH', 'TRANSFER', 'TRANSFER', 'STOP', 'EXTEND', 'ASSIGN', 'PAUSE'].concat([
    'REQUEST_SUPPLEMENT',
    'REQUEST_FINANCIAL_DUTY',
    'REQUEST_WITHDRAWAL',
  ]),
  SUPPLEMENT_REQUESTED: ['RESUME', 'RESUME', 'STOP', 'REQUEST_WITHDRAWAL'],
  FINANCIAL_DUTY_REQUESTED: ['RESUME', 'RESUME', 'STOP', 'EXTEND'],
  WITHDRAW_REQUESTED: ['STOP', 'RESUME'],
  STOPPED: ['REOPEN'],
  DONE: ['RETURN', 'RETURN', 'TRANSFER'],
  RETURNED: ['REOPEN'],
};
const kindsWhilePaused = ['RESUME', 'FINISH', 'STOP'];

const agencies = ['agc_VPUB', 'agc_STNMT', 'agc_SXD', 'agc_STP', 'agc_SKHDT'];

/** An item of `moveDossiers`; it carries whatever its kind may need. */
export function drawMove(random: SeededRandom, dossier: StandingDossier, now: Date): object {
  const kinds = dossier.state === 'PROCESSING' && dossier.isPaused ? kindsWhilePaused : kindsFrom[dossier.state];
  const at = drawInstant(random, dossier.lastAt, now);
  const due = new Date(Math.max(at.getTime(), dossier.dueAt?.getTime() ?? 0) + random.integer(1, 20) * dayMs);
  return {
    id: dossier.id,
    move: random.pick(kinds ?? []),
    at: at.toISOString(),
    dueAt: due.toISOString(),
    reason: 'Kiểm chứng',
    agencyId: random.pick(agencies),
    mode: random.pick(['ELECTRONIC', 'ELECTRONIC', 'ELECTRONIC', 'PAPER', 'BOTH']),
    outcome: random.pick(['APPROVED', 'REJECTED']),
    apologyNumber: 'KC-1',
  };
}

export const dayMs = 86_400_000;

/** Days later as a rule; now and then the last or the first millisecond of a local year, where periods end and begin. */
function drawInstant(random: SeededRandom, last: Date, now: Date): Date {
  const later = last.getTime() + random.integer(0, 20 * 24 * 60) * 60_000;
  const edge = nextLocalYear(last) - random.integer(0, 1);
  return new Date(Math.min(random.chance(0.1) && edge <= now.getTime() ? edge : later, now.getTime()));
}

const aheadMs = 7 * 3_600_000; // +07:00, without summer time

const nextLocalYear = (at: Date): number =>
  Date.UTC(new Date(at.getTime() + aheadMs).getUTCFullYear() + 1, 0, 1) - aheadMs;
