import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { localDateOf } from '../../../shared/time/local-date.js';
import type { DossierChannel, DossierOutcome, DossierState } from './dossier.enums.js';
import { dueAfter, later } from './sample-clock.js';

/** What became of a dossier up to an instant; every part fits the others. */
export interface SampleLife {
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly processingEndedAt: string | null;
  readonly returnedAt: string | null;
  readonly state: DossierState;
  readonly outcome: DossierOutcome | null;
}

interface Submission {
  readonly channel: DossierChannel;
  readonly submittedAt: number;
  /** Nothing later than this has happened yet. */
  readonly knownUntil: number;
}

const timeLimits = [1, 3, 5, 5, 7, 10, 15, 20, 30];
const inTimeShare = 0.93;
const abandonedShare = 0.004;

export function sampleLife(random: SeededRandom, { channel, submittedAt, knownUntil }: Submission): SampleLife {
  const receivedAt = channel === 'ONLINE' ? later(submittedAt, random.integer(5, 1500)) : submittedAt;
  const life = { ...begun, submittedAt: written(submittedAt) };
  if (receivedAt > knownUntil) return { ...life, state: 'NEW' };
  if (channel === 'ONLINE' && random.chance(0.02)) return { ...life, state: 'NOT_RECEIVED' };
  const dueAt = dueAfter(localDateOf(new Date(receivedAt)), random.pick(timeLimits));
  const received = { ...life, receivedAt: written(receivedAt), dueAt: written(Math.max(dueAt, later(receivedAt, 60))) };
  const endedAt = sampleEnd(random, receivedAt, Date.parse(received.dueAt));
  if (endedAt > knownUntil || random.chance(abandonedShare)) return { ...received, state: random.pick(openStates) };
  return { ...received, processingEndedAt: written(endedAt), ...sampleReturn(random, endedAt, knownUntil) };
}

const begun = { receivedAt: null, dueAt: null, processingEndedAt: null, returnedAt: null, outcome: null } as const;

const openStates: readonly DossierState[] = [
  ...Array<DossierState>(7).fill('PROCESSING'),
  'RECEIVED',
  'SUPPLEMENT_REQUESTED',
  'SUPPLEMENT_REQUESTED',
  'FINANCIAL_DUTY_REQUESTED',
  'WITHDRAW_REQUESTED',
];

const written = (instant: number): string => new Date(instant).toISOString();

function sampleEnd(random: SeededRandom, receivedAt: number, dueAt: number): number {
  if (!random.chance(inTimeShare)) return later(dueAt, random.integer(30, 20 * 24 * 60));
  return receivedAt + Math.floor(((dueAt - receivedAt) * random.integer(15, 100)) / 100);
}

function sampleReturn(random: SeededRandom, endedAt: number, knownUntil: number) {
  if (random.chance(0.02)) return { state: 'STOPPED', returnedAt: null, outcome: null } as const;
  const returnedAt = later(endedAt, random.integer(0, 4 * 24 * 60));
  const outcome: DossierOutcome = random.chance(0.96) ? 'APPROVED' : 'REJECTED';
  if (returnedAt > knownUntil || random.chance(0.01)) return { state: 'DONE', returnedAt: null, outcome } as const;
  return { state: 'RETURNED', returnedAt: written(returnedAt), outcome } as const;
}
