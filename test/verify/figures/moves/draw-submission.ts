import type { SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { dayMs } from './draw-move.js';

/** Where and for what dossiers can be handed in. */
export interface Counter {
  readonly desks: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly procedures: readonly string[];
}

/** So few that many come back: people are counted once. */
const applicants = 200;

/** An item of `submitDossiers`, at any moment of the plan at which its desk is open: online or at the desk, with papers the state may hold. */
export function drawSubmission(random: SeededRandom, { desks, procedures }: Counter, code: string): object {
  const desk = random.pick(desks);
  const [first, last] = [Date.parse(desk.from), Date.parse(desk.to)];
  const at = first + random.integer(0, Math.floor((last - first) / 60_000) - 1) * 60_000;
  const channel = random.pick(['ONLINE', 'DIRECT', 'POSTAL']);
  return {
    code,
    desk: desk.id,
    procedure: random.pick(procedures),
    channel,
    submittedAt: new Date(at).toISOString(),
    dueAt: channel === 'ONLINE' ? null : new Date(at + 5 * dayMs).toISOString(),
    applicantType: 'CITIZEN',
    applicantNumber: String(random.integer(1, applicants)).padStart(12, '0'),
    documents: Array.from({ length: random.integer(0, 3) }, (_, n) => drawPaper(random, `TP${n + 1}`)),
  };
}

function drawPaper(random: SeededRandom, componentCode: string): object {
  const isAlreadyHeld = random.chance(0.5);
  const isAskedAgain = isAlreadyHeld && random.chance(0.3);
  const reason = isAskedAgain ? { demandReason: 'Kiểm chứng' } : {};
  return { componentCode, form: 'COPY', isAlreadyHeld, isAskedAgain, ...reason };
}
