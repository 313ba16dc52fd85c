import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { type AppendixFacts, type PlanFile, readPlanFile } from './plan-file.js';
import { agencyId, agencyIds, oneAgencyId } from '../agency/agency.rules.js';
import { targetFrom } from '../target/target.rules.js';
import { decisionNumber, planId, tasksFrom } from './plan.rules.js';

/** Decision 1271/QĐ-UBND as rows: everything that it says, each item with its clause. */
export const planSeed: Seed = {
  name: 'plan-1271@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const file = readPlanFile();
    await writePlan(transaction, file);
    await writeTargets(transaction, file);
    await writeAppendix(transaction, file);
    await writeResponsibilities(transaction, file);
    await writeRules(transaction, file);
  },
};

const plan = planId('Plan', decisionNumber);

async function writePlan(transaction: Queryable, file: PlanFile): Promise<void> {
  const { document, general_objective: objective } = file;
  const row = {
    id: plan,
    number: document.number,
    title: document.title_vi,
    titleEn: document.title_en,
    issuedOn: document.issued_on,
    effectiveFrom: document.effective_from,
    signedBy: document.signed_by,
    firstYear: document.period[0],
    lastYear: document.period[1],
    generalObjective: objective.vi,
    generalObjectiveEn: objective.en,
    issuerId: agencyId(document.issuer),
  };
  await insertRows(transaction, 'plan', [row]);
  await insertRows(transaction, 'plan_content', file.contents.map(contentRow));
  await insertRows(transaction, 'plan_objective', file.contents.flatMap(objectiveRows));
  await insertRows(transaction, 'plan_task', tasksFrom(file));
}

const contentId = (number: number): string => planId('PlanContent', String(number));

const contentRow = (content: PlanFile['contents'][number]) => ({
  id: contentId(content.no),
  planId: plan,
  number: content.no,
  title: content.title_vi,
  titleEn: content.title_en,
  leadClause: content.lead_clause,
  subgraph: content.subgraph,
  generalObjective: content.general_objective?.vi ?? null,
  generalObjectiveEn: content.general_objective?.en ?? null,
  notes: content.notes,
});

const objectiveRows = ({ no, objectives_to_2025: objectives }: PlanFile['contents'][number]) =>
  objectives.map(({ ref, vi, en }, index) => ({
    contentId: contentId(no),
    ordinal: index + 1,
    clause: ref,
    text: vi,
    textEn: en,
  }));

async function writeTargets(transaction: Queryable, { targets }: PlanFile): Promise<void> {
  const rows = targets.map((facts, index) => targetFrom(facts, index + 1));
  await insertRows(
    transaction,
    'target',
    rows.map(({ row }) => row),
  );
  const thresholds = rows.flatMap(({ row, thresholds: its }) =>
    its.map((threshold, index) => ({ targetId: row.id, ordinal: index + 1, ...threshold })),
  );
  await insertRows(transaction, 'target_threshold', thresholds);
}

async function writeAppendix(transaction: Queryable, { appendix_tasks: tasks }: PlanFile): Promise<void> {
  await insertRows(transaction, 'appendix_task', tasks.map(appendixRow));
  const links = tasks.flatMap((task) => [
    ...linksOf(task, 'LEAD', task.lead_agencies),
    ...linksOf(task, 'COORDINATOR', task.coordinating_agencies),
  ]);
  await insertRows(transaction, 'appendix_task_agency', links);
}

const appendixRow = (task: AppendixFacts) => ({
  id: planId('AppendixTask', task.id),
  planId: plan,
  number: task.no,
  title: task.title_vi,
  titleEn: task.title_en,
  deliverable: task.deliverable,
  contentNumber: task.content_inferred,
  timing: task.timing.type,
  timingText: task.timing.vi,
  waitsFor: task.timing.event ?? null,
  dueOn: task.timing.due ?? null,
  years: task.timing.years ?? [],
});

const linksOf = (task: AppendixFacts, role: 'LEAD' | 'COORDINATOR', codes: readonly string[]) =>
  codes
    .flatMap(agencyIds)
    .map((id, index) => ({ taskId: planId('AppendixTask', task.id), role, agencyId: id, ordinal: index + 1 }));

async function writeResponsibilities(transaction: Queryable, { responsibilities }: PlanFile): Promise<void> {
  const groupId = (number: number): string => planId('ResponsibilityGroup', String(number));
  const groups = responsibilities.map(({ no, vi, en }) => ({
    id: groupId(no),
    planId: plan,
    number: no,
    title: vi,
    titleEn: en,
  }));
  const items = responsibilities.flatMap(({ no, items: its }) =>
    its.map(({ letter, vi, en, systems }, index) => ({
      groupId: groupId(no),
      ordinal: index + 1,
      letter,
      text: vi,
      textEn: en,
      systemCodes: systems,
    })),
  );
  await insertRows(transaction, 'responsibility_group', groups);
  await insertRows(transaction, 'responsibility_item', items);
}

async function writeRules(transaction: Queryable, file: PlanFile): Promise<void> {
  const funding = file.funding_rules.map(({ id, ref, vi, en }) => ({ code: id, clause: ref, text: vi, textEn: en }));
  const reporting = file.reporting.rules.map((rule) => ({
    code: rule.id,
    clause: rule.ref,
    kind: rule.kind ?? rule.role ?? null,
    cadences: rule.cadence ?? [],
    year: rule.year ?? null,
    reporterIds: agencyIds(rule.reporter),
    draftedById: rule.drafted_by === undefined ? null : oneAgencyId(rule.drafted_by),
    recipientId: rule.recipient === undefined ? null : oneAgencyId(rule.recipient),
    throughId: rule.through === undefined ? null : oneAgencyId(rule.through),
  }));
  const contradictions = file.internal_conflicts.map(({ id, vi, en }) => ({ code: id, text: vi, textEn: en }));
  await insertRows(transaction, 'funding_rule', funding);
  await insertRows(transaction, 'reporting_rule', reporting);
  await insertRows(transaction, 'plan_contradiction', contradictions);
}
