import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity } from '../../../../shared/database/select.js';
import { loadOnDay } from '../on-day.loader.js';
import { TaskState } from './task-progress.enums.js';
import { TaskStateCount, TaskSummary } from './task-summary.type.js';

interface CountedState extends TaskStateCount {
  readonly contentId: string;
  readonly overdue: number;
  readonly hasSample: boolean;
}

/** The tasks of each content on a day, in one statement for all contents. */
export const taskSummaryLoader = (db: ReadTransaction) =>
  loadOnDay(async (contentIds, day) => {
    const counted = await db.query<CountedState>(countStates, [contentIds, day]);
    return new Map(contentIds.map((id) => [id, summaryOf(counted.filter(({ contentId }) => contentId === id))]));
  });

const countStates = `
  SELECT content.id AS "contentId", status.state, count(task.plan_task_id)::integer AS "planTasks",
         count(task.appendix_task_id)::integer AS "appendixTasks",
         (count(*) FILTER (WHERE status.is_overdue))::integer AS overdue, bool_or(task.origin = 'SAMPLE') AS "hasSample"
  FROM task_status_on($2) AS status
    JOIN task_progress AS task ON task.id = status.id
    JOIN plan_content AS content ON content.number = status.content_number
  WHERE content.id = ANY ($1) GROUP BY content.id, status.state`;

const order = Object.keys(TaskState);

function summaryOf(counted: readonly CountedState[]): TaskSummary {
  const sum = (numberOf: (one: CountedState) => number) => counted.reduce((total, one) => total + numberOf(one), 0);
  const inOrder = counted.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return asEntity(TaskSummary, {
    total: sum(({ planTasks, appendixTasks }) => planTasks + appendixTasks),
    overdue: sum(({ overdue }) => overdue),
    states: inOrder.map(({ state, planTasks, appendixTasks }) =>
      asEntity(TaskStateCount, { state, planTasks, appendixTasks }),
    ),
    origin: counted.length === 0 ? null : counted.some(({ hasSample }) => hasSample) ? 'SAMPLE' : 'REAL',
  });
}
