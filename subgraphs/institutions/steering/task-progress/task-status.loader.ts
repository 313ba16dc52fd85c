import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../../shared/database/select.js';
import { loadOnDay } from '../on-day.loader.js';
import { TaskProgress } from './task-progress.entity.js';
import { TaskStatus } from './task-status.type.js';
import { taskSummaryLoader } from './task-summary.loader.js';

const statusColumns = `id, state, due_on AS "dueOn", original_due_on AS "originalDueOn", due_precision AS "duePrecision",
  submitted_on AS "submittedOn", accepted_on AS "acceptedOn", late_days AS "lateDays", is_overdue AS "isOverdue"`;

/** Who answers for a task on a day: the agency named, or each member of the group named. */
export const holdersOn = (day: string): string => `(
  SELECT id AS agency_id, id AS holder_id FROM agency
  UNION
  SELECT member_id, group_id FROM agency_membership WHERE valid_from <= ${day} AND (valid_to IS NULL OR ${day} < valid_to))`;

const byYear = 'e.year NULLS FIRST, e.given_on, e.id';

export const taskStatusLoaders = (db: ReadTransaction) => ({
  /** Where each task stood on a day; null before the day it was given. */
  taskStatus: loadOnDay(async (ids, day) => {
    const rows = await db.query<TaskStatus & { id: string }>(
      `SELECT ${statusColumns} FROM task_status_on($2) WHERE id = ANY ($1)`,
      [ids, day],
    );
    return new Map(rows.map(({ id, ...status }) => [id, asEntity(TaskStatus, status)]));
  }),
  tasksOfAgency: tasksBy(
    db,
    (day) => `JOIN ${holdersOn(day)} AS owner ON owner.holder_id = e.agency_id`,
    'owner.agency_id',
  ),
  tasksOfPlanTask: tasksBy(db, () => '', 'e.plan_task_id'),
  tasksOfAppendixTask: tasksBy(db, () => '', 'e.appendix_task_id'),
  overdueTasksOfContent: tasksBy(
    db,
    (day) => `JOIN task_status_on(${day}) AS status ON status.id = e.id AND status.is_overdue
              JOIN plan_content AS content ON content.number = status.content_number`,
    'content.id',
    'status.due_on, e.id',
  ),
  taskSummary: taskSummaryLoader(db),
});

/** The tasks that belong to each key and had been given by a day. */
function tasksBy(db: ReadTransaction, joined: (day: string) => string, key: string, orderBy = byYear) {
  return loadOnDay(async (ids, day) => {
    const rows = await db.query<{ link_key: string }>(
      `SELECT ${columnsOf(db, TaskProgress, 'e')}, ${key} AS link_key FROM task_progress AS e ${joined('$2')}
       WHERE ${key} = ANY ($1) AND e.given_on <= $2 ORDER BY ${orderBy}`,
      [ids, day],
    );
    const groups = new Map<string, TaskProgress[]>(ids.map((id) => [id, []]));
    for (const { link_key, ...row } of rows) groups.get(link_key)?.push(asEntity(TaskProgress, row));
    return groups;
  });
}
