import DataLoader from 'dataloader';
import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf, selectEntities } from '../../../shared/database/select.js';
import { Agency } from '../agency/agency.entity.js';
import { Mandate } from '../agency/mandate.entity.js';
import { AppendixTask } from './appendix-task.entity.js';
import { PlanContent } from './plan-content.entity.js';
import { PlanObjective } from './plan-objective.entity.js';
import { PlanTask } from './plan-task.entity.js';
import { FundingRule, PlanContradiction, ReportingRule } from './plan-rule.entity.js';
import { Plan } from './plan.entity.js';
import { ResponsibilityGroup, ResponsibilityItem } from './responsibility.entity.js';

export const planLoaders = (db: ReadTransaction) => ({
  plan: loadById(db, Plan),
  planContent: loadById(db, PlanContent),
  planTask: loadById(db, PlanTask),
  appendixTask: loadById(db, AppendixTask),
  responsibilityGroup: loadById(db, ResponsibilityGroup),
  contentsOfPlan: loadManyBy(db, PlanContent, { property: 'planId', column: 'plan_id', orderBy: 'e.number' }),
  objectivesOfContent: loadManyBy(db, PlanObjective, {
    property: 'contentId',
    column: 'content_id',
    orderBy: 'e.ordinal',
  }),
  tasksOfContent: loadManyBy(db, PlanTask, { property: 'contentId', column: 'content_id', orderBy: 'e.ordinal' }),
  subtasks: loadManyBy(db, PlanTask, { property: 'parentId', column: 'parent_id', orderBy: 'e.ordinal' }),
  appendixTasksOfPlan: loadManyBy(db, AppendixTask, { property: 'planId', column: 'plan_id', orderBy: 'e.number' }),
  responsibilitiesOfPlan: loadManyBy(db, ResponsibilityGroup, {
    property: 'planId',
    column: 'plan_id',
    orderBy: 'e.number',
  }),
  responsibilityItems: loadManyBy(db, ResponsibilityItem, {
    property: 'groupId',
    column: 'group_id',
    orderBy: 'e.ordinal',
  }),
  /** Who has led each content, oldest first. The key is the content's number. */
  leadsOfContent: loadManyBy(db, Mandate, {
    property: 'contentNumber',
    column: 'content_number',
    orderBy: 'e.valid_from, e.id',
    where: `e.role = 'LEAD'`,
  }),
  fundingRules: loadAll(db, FundingRule),
  reportingRules: loadAll(db, ReportingRule),
  contradictions: loadAll(db, PlanContradiction),
  appendixLeads: agenciesOfTask(db, 'LEAD'),
  appendixCoordinators: agenciesOfTask(db, 'COORDINATOR'),
  agenciesOfResponsibility: agenciesOfResponsibility(db),
});

/** The hub follows one plan, so all of its rules are every plan's. */
const loadAll = <Rule extends object>(db: ReadTransaction, rule: new () => Rule) =>
  new DataLoader<'all', Rule[]>(async (keys) => {
    const rules = await selectEntities(db, rule, 'ORDER BY e.code');
    return keys.map(() => rules);
  });

/** The agencies of each task of the appendix in one role, in the order of the text. */
function agenciesOfTask(db: ReadTransaction, role: 'LEAD' | 'COORDINATOR') {
  return agenciesByKey(
    db,
    `appendix_task_agency AS link ON link.agency_id = e.id WHERE link.role = '${role}' AND link.task_id = ANY ($1) ORDER BY link.ordinal`,
    'link.task_id',
  );
}

/** The agencies of each group of part IV; the key is the group's number. */
function agenciesOfResponsibility(db: ReadTransaction) {
  return agenciesByKey(
    db,
    'responsibility_group AS link ON link.number = e.responsibility_group_number WHERE link.id = ANY ($1) ORDER BY e.code',
    'link.id',
  );
}

function agenciesByKey(db: ReadTransaction, joined: string, key: string): DataLoader<string, Agency[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ link_key: string }>(
      `SELECT ${columnsOf(db, Agency, 'e')}, ${key} AS link_key FROM agency AS e JOIN ${joined}`,
      [keys],
    );
    const groups = new Map<string, Agency[]>(keys.map((one) => [one, []]));
    for (const { link_key, ...row } of rows) groups.get(link_key)?.push(asEntity(Agency, row));
    return keys.map((one) => groups.get(one) ?? []);
  });
}
