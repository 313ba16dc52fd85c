import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { yearOf } from '../../../../shared/time/local-date.js';
import { pastDayFaults, yearFaults } from '../dates.rules.js';
import { wasInPost } from '../posting/was-in-post.js';
import { Appraisal } from './appraisal.entity.js';
import { AppraisalInput } from './appraisal.inputs.js';

/** How appraisals are kept. */
export const appraisalRecord = recordKind({
  type: 'Appraisal',
  title: { vi: 'đánh giá, xếp loại', en: 'appraisal' },
  entity: Appraisal,
  input: AppraisalInput,
  complete: ({ decidedOn }) => ({ decidedOn: decidedOn ?? null }),
  faults,
  refusals: {
    appraisal_once: {
      vi: 'Người này đã có kết quả xếp loại của năm đó: sửa dòng đã có.',
      en: 'This person has an appraisal for that year already: change that row instead.',
    },
  },
  subjectOf: ({ civilServantId }) => civilServantId,
});

async function faults({ after }: RecordChange<Appraisal>, writing: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const { year, decidedOn, civilServantId } = after;
  const wrongDays = [...yearFaults(year), ...pastDayFaults([{ field: 'decidedOn', day: decidedOn }], writing.today)];
  if (wrongDays.length > 0) return wrongDays;
  if (year > yearOf(writing.today)) return [{ vi: `Năm ${year} chưa đến.`, en: `The year ${year} is still to come.` }];
  if (await wasInPost(writing, civilServantId, { from: `${year}-01-01`, to: `${year}-12-31` })) return [];
  return [
    {
      vi: `Không có người này giữ vị trí công tác nào trong năm ${year}.`,
      en: `There is no such person who held a posting in ${year}.`,
    },
  ];
}
