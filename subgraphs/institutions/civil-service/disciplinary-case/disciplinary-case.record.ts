import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { pastDayFaults } from '../dates.rules.js';
import { wasInPost } from '../posting/was-in-post.js';
import { DisciplinaryCase } from './disciplinary-case.entity.js';
import { DisciplinaryCaseInput } from './disciplinary-case.inputs.js';

/** How disciplinary cases are kept: done while in post, decided at any time after (II.4.b.8). */
export const disciplinaryCaseRecord = recordKind({
  type: 'DisciplinaryCase',
  title: { vi: 'lần xử lý kỷ luật', en: 'disciplinary case' },
  entity: DisciplinaryCase,
  input: DisciplinaryCaseInput,
  faults,
  subjectOf: ({ civilServantId }) => civilServantId,
});

async function faults({ after }: RecordChange<DisciplinaryCase>, writing: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const { civilServantId, violatedOn, decidedOn } = after;
  const wrong = pastDayFaults(
    [
      { field: 'violatedOn', day: violatedOn },
      { field: 'decidedOn', day: decidedOn },
    ],
    writing.today,
  );
  if (decidedOn < violatedOn)
    wrong.push({
      vi: `Quyết định (${decidedOn}) không thể trước vi phạm (${violatedOn}).`,
      en: `It cannot be decided (${decidedOn}) before it happened (${violatedOn}).`,
    });
  if (!(await wasInPost(writing, civilServantId, { from: violatedOn, to: violatedOn })))
    wrong.push({
      vi: `Không có người này giữ vị trí công tác vào ngày vi phạm ${violatedOn}.`,
      en: `There is no such person who held a posting on ${violatedOn}, the day of the violation.`,
    });
  return wrong;
}
