import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import { decisionDay, planId } from '../../plan/plan.rules.js';
import type { CentralAct } from '../central-act/central-act.entity.js';
import type { DatedMove } from '../dated-moves.type.js';
import { occurrence } from './task-occurrences.rules.js';
import type { TaskProgress } from './task-progress.entity.js';

/** Four of the six tasks that wait get an invented act; PL08 and PL16 wait on. */
const actDays: Readonly<Record<string, LocalDate>> = {
  PL01: '2021-10-04',
  PL05: '2022-06-06',
  PL07: '2023-08-07',
  PL15: '2022-11-14',
};

export const sampleActs = (): CentralAct[] =>
  Object.entries(actDays).map(([task, issuedOn], index) => ({
    id: globalId('CentralAct', { register: 'central-acts-sample', code: task, firstValidFrom: issuedOn }),
    version: 1,
    origin: 'SAMPLE',
    appendixTaskId: planId('AppendixTask', task),
    number: `MAU-${index + 1}/TW`,
    issuer: 'Cơ quan Trung ương (MẪU)',
    title: `Văn bản Trung ương cho nhiệm vụ ${task} (MẪU)`,
    issuedOn,
    dueOn: addDays(issuedOn, 180),
    dueBasis: 'Hạn mẫu, 180 ngày sau ngày ban hành (MẪU)',
  }));

/** Tasks of content 7 that every department and locality does each year, in the sample. */
const ofEverybody = ['N7.2', 'N7.4', 'N7.5'];
const years = [2021, 2022, 2023, 2024, 2025];

/** What the decision gives, as if it had been worked on; the same every time. */
export function sampleTasks(occurrences: readonly TaskProgress[]): TaskProgress[] {
  const random = seededRandom('tasks@1');
  const acts = new Map(sampleActs().map((act) => [act.appendixTaskId, act]));
  const shared = ofEverybody.flatMap((code) =>
    years.map((year) =>
      occurrence(`${code} SBN ${year}`, {
        planTaskId: planId('PlanTask', code),
        agencyId: agencyId('SBN'),
        year,
        givenOn: year === 2021 ? decisionDay : `${year}-01-15`,
        originalDueOn: `${year}-12-31`,
        duePrecision: 'YEAR',
      }),
    ),
  );
  return [...occurrences, ...shared].map((row) => worked(row, acts.get(row.appendixTaskId ?? '') ?? null, random));
}

function worked(row: TaskProgress, act: CentralAct | null, random: SeededRandom): TaskProgress {
  const isWaiting = row.appendixTaskId !== null && row.originalDueOn === null && act === null;
  if (isWaiting) return { ...row, origin: 'SAMPLE' };
  const dueOn = row.originalDueOn ?? act?.dueOn ?? null;
  const end = dueOn ?? addDays('2022-06-01', random.integer(0, 1_200));
  const begin = [row.givenOn, act?.issuedOn ?? '', addDays(end, -270)].reduce((one, other) =>
    one > other ? one : other,
  );
  const moves = movesBetween(begin, end, random);
  const state = (moves.at(-1)?.state ?? 'NOT_STARTED') as TaskProgress['state'];
  const isExtended = dueOn !== null && random.chance(0.12);
  return {
    ...row,
    origin: 'SAMPLE',
    state,
    moves,
    extensions: isExtended
      ? [{ decidedOn: addDays(dueOn, -10), dueOn: addDays(dueOn, 45), basis: 'Gia hạn (MẪU)' }]
      : [],
    progressPercent: percentIn(state, random),
    evidence:
      moves.length > 1 ? [{ text: 'Văn bản kết quả (MẪU)', url: null, document: `${random.integer(1, 400)}/MAU` }] : [],
  };
}

/** In the sample everybody reports, be it that nothing was begun. */
function percentIn(state: TaskProgress['state'], random: SeededRandom): number {
  if (state === 'ACCEPTED') return 100;
  if (state === 'SUBMITTED') return 95;
  return state === 'NOT_STARTED' ? 0 : random.integer(20, 90);
}

/** Most are done, some late, a few after having come back; some are still open. */
function movesBetween(begin: LocalDate, end: LocalDate, random: SeededRandom): DatedMove[] {
  if (random.chance(0.04)) return [];
  const moves: DatedMove[] = [{ state: 'IN_PROGRESS', on: addDays(begin, random.integer(1, 20)) }];
  if (random.chance(0.15)) return moves;
  const submit = random.chance(0.75) ? addDays(end, -random.integer(1, 40)) : addDays(end, random.integer(1, 60));
  const submittedOn = later(submit, addDays(moves[0]?.on ?? begin, 7));
  moves.push({ state: 'SUBMITTED', on: submittedOn });
  if (random.chance(0.08)) return moves;
  if (!random.chance(0.12)) return [...moves, { state: 'ACCEPTED', on: addDays(submittedOn, random.integer(2, 20)) }];
  const returnedOn = addDays(submittedOn, random.integer(2, 10));
  return [
    ...moves,
    { state: 'RETURNED', on: returnedOn },
    { state: 'IN_PROGRESS', on: addDays(returnedOn, 1) },
    { state: 'SUBMITTED', on: addDays(returnedOn, random.integer(5, 25)) },
    { state: 'ACCEPTED', on: addDays(returnedOn, random.integer(26, 40)) },
  ];
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
