import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { spanFaults, yearFaults } from '../dates.rules.js';
import type { ExamRound } from './exam-round.entity.js';

/** More than ever sat one round. */
const mostPeople = 100_000;

/** What speaks against a round: passed ≤ sat ≤ candidates, days in order, and results only with their counts. */
export const examRoundFaults = (round: ExamRound): readonly Bilingual[] => [
  ...yearFaults(round.year),
  ...countFaults(round),
  ...orderFaults(round),
];

function countFaults({ posts, candidates, sat, passed, state }: ExamRound): Bilingual[] {
  const faults: Bilingual[] = [];
  if (posts < 1) faults.push({ vi: 'Số chỉ tiêu (posts) phải từ 1 trở lên.', en: 'posts must be 1 or more.' });
  if ([posts, candidates ?? 0, sat ?? 0, passed ?? 0].some((count) => count < 0 || count > mostPeople))
    faults.push({ vi: `Số người phải từ 0 đến ${mostPeople}.`, en: `People are counted from 0 to ${mostPeople}.` });
  if ((sat !== null && sat > (candidates ?? -1)) || (passed !== null && passed > (sat ?? -1)))
    faults.push({
      vi: 'Phải có: số đạt (passed) ≤ số dự thi (sat) ≤ số đăng ký (candidates).',
      en: 'It must hold: passed ≤ sat ≤ candidates.',
    });
  if (state === 'RESULTS_PUBLISHED' && passed === null)
    faults.push({
      vi: 'Công bố kết quả cần candidates, sat và passed: sửa kỳ thi trước khi chuyển trạng thái.',
      en: 'Publishing results needs candidates, sat and passed: change the round before moving it.',
    });
  return faults;
}

/** Announced before held; results may come on the day itself. */
const orderFaults = ({ announcedOn, heldOn, resultsPublishedOn }: ExamRound): Bilingual[] => [
  ...spanFaults({ field: 'announcedOn', day: announcedOn }, { field: 'heldOn', day: heldOn }),
  ...(resultsPublishedOn !== null && heldOn !== null && resultsPublishedOn < heldOn
    ? [
        {
          vi: `Ngày công bố (${resultsPublishedOn}) không thể trước ngày thi (${heldOn}).`,
          en: `Results cannot be published (${resultsPublishedOn}) before the exam was held (${heldOn}).`,
        },
      ]
    : []),
];
