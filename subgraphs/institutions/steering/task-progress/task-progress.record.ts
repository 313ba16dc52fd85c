import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { withMove } from '../dated-moves.rules.js';
import { TaskProgress } from './task-progress.entity.js';
import { TaskState } from './task-progress.enums.js';
import { TaskProgressInput } from './task-progress.inputs.js';
import { type TaskFacts, taskFaults } from './task-progress.rules.js';
import { taskMachine } from './task-progress.states.js';

/** How the progress of tasks is kept. */
export const taskProgressRecord = recordKind({
  type: 'TaskProgress',
  title: { vi: 'tiến độ nhiệm vụ', en: 'task progress' },
  entity: TaskProgress,
  input: TaskProgressInput,
  complete: (row) => ({
    appendixTaskId: row.appendixTaskId ?? null,
    planTaskId: row.planTaskId ?? null,
    year: row.year ?? null,
    originalDueOn: row.originalDueOn ?? null,
    duePrecision: row.originalDueOn == null ? null : (row.duePrecision ?? 'DAY'),
    extensions: row.extensions ?? [],
    moves: row.moves ?? [],
    progressPercent: row.progressPercent ?? null,
    evidence: row.evidence ?? [],
    note: row.note ?? null,
  }),
  faults,
  states: {
    property: 'state',
    machine: taskMachine,
    type: TaskState,
    apply: ({ row, to, on }) => ({ moves: withMove(row.moves, to, on) }),
  },
  refusals: {
    task_progress_once: {
      vi: 'Cơ quan này đã có nhiệm vụ đó cho năm đó: sửa dòng đã có.',
      en: 'This agency has that task for that year already: change that row.',
    },
  },
});

async function faults({ after }: RecordChange<TaskProgress>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [facts = { timing: null, actIssuedOn: null, actDueOn: null }] = await transaction.query<TaskFacts>(
    `SELECT task.timing, act.issued_on AS "actIssuedOn", act.due_on AS "actDueOn" FROM appendix_task AS task
     LEFT JOIN central_act AS act ON act.appendix_task_id = task.id WHERE task.id = $1`,
    [after.appendixTaskId],
  );
  return taskFaults(after, facts);
}
