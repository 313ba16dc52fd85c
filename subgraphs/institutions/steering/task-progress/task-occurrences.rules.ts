import { globalId } from '../../../../shared/identity/global-id.js';
import { oneAgencyId } from '../../agency/agency.rules.js';
import type { AppendixFacts, PlanFile } from '../../plan/plan-file.js';
import { decisionDay, planId, tasksFrom } from '../../plan/plan.rules.js';
import type { TaskProgress } from './task-progress.entity.js';

/**
 * What the decision gives whom to do: a task of the appendix once, or once for each year, for each of its leads; a task of
 * part II that is not divided further once, for who leads its content. Nobody has reported on any of it.
 */
export const occurrencesFrom = (file: PlanFile): TaskProgress[] => [
  ...file.appendix_tasks.flatMap(appendixOccurrences),
  ...planOccurrences(file),
];

function appendixOccurrences({ id, timing, lead_agencies: leads }: AppendixFacts): TaskProgress[] {
  const years = timing.type === 'ANNUAL' ? (timing.years ?? []) : [null];
  return leads.flatMap((lead) =>
    years.map((year) => {
      const dueOn = year === null ? (timing.due ?? null) : `${year}-12-31`;
      return occurrence(`${id} ${lead} ${year ?? ''}`, {
        appendixTaskId: planId('AppendixTask', id),
        year,
        agencyId: oneAgencyId(lead),
        originalDueOn: dueOn,
        duePrecision: dueOn === null ? null : 'YEAR',
      });
    }),
  );
}

function planOccurrences(file: PlanFile): TaskProgress[] {
  const leads = new Map(file.contents.map(({ no, lead_agency }) => [planId('PlanContent', String(no)), lead_agency]));
  return tasksFrom(file)
    .filter(({ isLeaf }) => isLeaf)
    .map(({ id, code, contentId }) =>
      occurrence(code, { planTaskId: id, agencyId: oneAgencyId(leads.get(contentId) ?? '') }),
    );
}

/** A row that nobody has touched; what it is about comes on top. */
export const occurrence = (
  code: string,
  about: Partial<TaskProgress> & Pick<TaskProgress, 'agencyId'>,
): TaskProgress => ({
  id: globalId('TaskProgress', { register: 'task-occurrences', code, firstValidFrom: decisionDay }),
  version: 1,
  origin: 'REAL',
  appendixTaskId: null,
  planTaskId: null,
  year: null,
  givenOn: decisionDay,
  originalDueOn: null,
  duePrecision: null,
  extensions: [],
  state: 'NOT_STARTED',
  moves: [],
  progressPercent: null,
  evidence: [],
  note: null,
  ...about,
});
