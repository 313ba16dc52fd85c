import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { readPlanFile } from '../../plan/plan-file.js';
import { sampleActs, sampleTasks } from './sample-tasks.rules.js';
import { occurrencesFrom } from './task-occurrences.rules.js';

/** What is to be done, by whom and when, as the decision has it: a fact. How far it is, nobody has reported. */
export const taskOccurrenceSeed: Seed = {
  name: 'task-occurrences@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'task_progress', occurrencesFrom(readPlanFile()));
  },
};

/** The same tasks as if they had been worked on: rows with invented progress are samples, so they replace the bare ones. */
export const taskProgressSeed: Seed = {
  name: 'task-progress-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const occurrences = occurrencesFrom(readPlanFile());
    await transaction.query('DELETE FROM task_progress WHERE id = ANY ($1)', [occurrences.map(({ id }) => id)]);
    await insertRows(transaction, 'central_act', sampleActs());
    await insertRows(transaction, 'task_progress', sampleTasks(occurrences));
  },
};
