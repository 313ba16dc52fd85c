import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { futureFaults, orderFaults } from '../row-faults.rules.js';
import { CentralAct } from './central-act.entity.js';
import { CentralActInput } from './central-act.inputs.js';

/** How acts of the centre are kept: from the day of issue on, the task waits no longer, and has the due day that was set. */
export const centralActRecord = recordKind({
  type: 'CentralAct',
  title: { vi: 'văn bản của Trung ương', en: 'act of the centre' },
  entity: CentralAct,
  input: CentralActInput,
  complete: ({ dueOn, dueBasis }) => ({ dueOn: dueOn ?? null, dueBasis: dueBasis ?? null }),
  faults,
  refusals: {
    central_act_once: {
      vi: 'Nhiệm vụ này đã ghi nhận văn bản của Trung ương: sửa dòng đã có.',
      en: 'The act that this task waited for is recorded already: change that row.',
    },
  },
});

async function faults({ after }: RecordChange<CentralAct>, writing: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const issued = { vi: 'Ngày ban hành', en: 'day of issue', day: after.issuedOn };
  const due = { vi: 'hạn', en: 'due day', day: after.dueOn };
  return [...(await taskFaults(after, writing)), ...futureFaults(writing.today, issued), ...orderFaults(issued, due)];
}

async function taskFaults({ appendixTaskId }: CentralAct, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const [task] = await transaction.query<{ timing: string; number: number }>(
    'SELECT timing, number FROM appendix_task WHERE id = $1',
    [appendixTaskId],
  );
  if (task?.timing === 'AFTER_EVENT') return [];
  return [
    task === undefined
      ? { vi: 'appendixTaskId không chỉ nhiệm vụ Phụ lục nào.', en: 'appendixTaskId names no task of the appendix.' }
      : {
          vi: `Nhiệm vụ ${task.number} không chờ văn bản nào của Trung ương.`,
          en: `Task ${task.number} waits for no act of the centre.`,
        },
  ];
}
