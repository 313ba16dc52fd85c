import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind, type RecordChange, type Writing } from '../../../../shared/records/record-kind.js';
import type { IndexRatingState } from '../index-rating/index-rating.enums.js';
import { IndexScore } from './index-score.entity.js';
import { IndexScoreInput } from './index-score.inputs.js';
import { pointFaults, stepFaults } from './index-score.rules.js';

/** How scores are kept: one for each leaf of the set, self-scored first, appraised afterwards. */
export const indexScoreRecord = recordKind({
  type: 'IndexScore',
  title: { vi: 'điểm tiêu chí', en: 'score of a criterion' },
  entity: IndexScore,
  input: IndexScoreInput,
  complete: ({ selfScore = null, appraisedScore = null, explanation = null }) => ({
    ...{ selfScore, appraisedScore, explanation },
  }),
  faults: scoreFaults,
  refusals: {
    index_score_once: {
      vi: 'Tiêu chí này đã có điểm: sửa dòng đã có.',
      en: 'This criterion is scored: change that row.',
    },
    index_score_leaf: {
      vi: 'Chỉ chấm tiêu chí thành phần (không có tiêu chí con) của bộ tiêu chí đang dùng.',
      en: 'Only leaf criteria of the rating’s own set are scored.',
    },
    index_score_within_maximum: { vi: 'Điểm vượt điểm tối đa.', en: 'More points than the criterion gives.' },
    index_score_published_stays: {
      vi: 'Kết quả chấm điểm đã công bố: điểm không sửa được.',
      en: 'The rating is published: its scores stay as they are.',
    },
  },
});

interface Standing {
  readonly state: IndexRatingState | null;
  readonly maximum: string | null;
}

async function scoreFaults(
  { before, after }: RecordChange<IndexScore>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  const score = after ?? before;
  const [standing] = await transaction.query<Standing>(
    'SELECT (SELECT state FROM index_rating WHERE id = $1) AS state, (SELECT maximum FROM criterion WHERE id = $2) AS maximum',
    [score?.ratingId, score?.criterionId],
  );
  if (standing?.state == null || standing.maximum === null) return [unknownIds];
  if (standing.state === 'PUBLISHED') return []; // the database has the last word
  const left = after ?? { selfScore: null, appraisedScore: null }; // a score that goes takes its points with it
  const moved = before !== null && after !== null && before.ratingId !== after.ratingId ? [elsewhere] : [];
  return [...moved, ...pointFaults(left, standing.maximum), ...stepFaults(before, left, standing.state)];
}

const unknownIds: Bilingual = {
  vi: 'Không có lần chấm (ratingId) hoặc tiêu chí (criterionId) này.',
  en: 'There is no such rating (ratingId) or criterion (criterionId).',
};
const elsewhere: Bilingual = {
  vi: 'Điểm không chuyển sang lần chấm khác được (ratingId).',
  en: 'A score cannot move to another rating (ratingId).',
};
