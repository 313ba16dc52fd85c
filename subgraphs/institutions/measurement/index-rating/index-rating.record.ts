import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind, type RecordChange, type Writing } from '../../../../shared/records/record-kind.js';
import { stateMachine } from '../../../../shared/records/state-machine.js';
import { IndexRating } from './index-rating.entity.js';
import { IndexRatingState } from './index-rating.enums.js';
import { IndexRatingInput } from './index-rating.inputs.js';
import { missingScores, orderFaults } from './index-rating.rules.js';

const machine = stateMachine<IndexRatingState>({
  initial: 'SELF_SCORING',
  names: {
    SELF_SCORING: { vi: 'đang tự chấm', en: 'self-scoring' },
    SUBMITTED: { vi: 'đã nộp', en: 'submitted' },
    APPRAISED: { vi: 'đã thẩm định', en: 'appraised' },
    PUBLISHED: { vi: 'đã công bố', en: 'published' },
  },
  moves: { SELF_SCORING: ['SUBMITTED'], SUBMITTED: ['APPRAISED'], APPRAISED: ['PUBLISHED'], PUBLISHED: [] },
});

const dayOf: Readonly<Record<string, keyof IndexRating>> = {
  SUBMITTED: 'submittedOn',
  APPRAISED: 'appraisedOn',
  PUBLISHED: 'publishedOn',
};

/** How ratings are kept: each step asks for all scores of the step before it. */
export const indexRatingRecord = recordKind({
  type: 'IndexRating',
  title: { vi: 'chấm điểm chỉ số', en: 'index rating' },
  entity: IndexRating,
  input: IndexRatingInput,
  states: {
    property: 'state',
    machine,
    type: IndexRatingState,
    apply: ({ to, on }) => (dayOf[to] === undefined ? {} : { [dayOf[to]]: on }),
  },
  faults: ratingFaults,
  refusals: {
    index_rating_once: {
      vi: 'Cơ quan này đã được chấm theo bộ tiêu chí đó cho năm đó.',
      en: 'This agency has a rating under that set for that year already.',
    },
    index_rating_published_stays: {
      vi: 'Kết quả chấm điểm đã công bố không sửa, không xóa được.',
      en: 'A published rating is neither changed nor removed.',
    },
  },
});

interface Standing {
  readonly setState: string | null;
  readonly validFromYear: number | null;
  readonly leaves: number;
  readonly self: number;
  readonly appraised: number;
  readonly elsewhere: number;
}

/** The set, how many leaves it has, and how many of them are scored; scores of another set stand elsewhere. */
const readStanding = `
  SELECT s.state AS "setState", s.valid_from_year AS "validFromYear",
    (SELECT count(*)::integer FROM criterion AS leaf WHERE leaf.criteria_set_id = s.id
       AND NOT EXISTS (SELECT FROM criterion AS child WHERE child.parent_id = leaf.id)) AS leaves,
    (SELECT count(self_score)::integer FROM index_score WHERE rating_id = $2) AS self,
    (SELECT count(appraised_score)::integer FROM index_score WHERE rating_id = $2) AS appraised,
    (SELECT count(*)::integer FROM index_score AS x JOIN criterion AS c ON c.id = x.criterion_id
       WHERE x.rating_id = $2 AND c.criteria_set_id <> s.id) AS elsewhere
  FROM criteria_set AS s WHERE s.id = $1`;

async function ratingFaults(
  { before, after, kind }: RecordChange<IndexRating>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null || before?.state === 'PUBLISHED') return []; // the database has the last word
  const [standing] = await transaction.query<Standing>(readStanding, [after.criteriaSetId, after.id]);
  if (standing?.setState !== 'APPROVED' || after.year < (standing.validFromYear ?? 0) || after.year > 2100)
    return [notInForce(after.year)];
  if (standing.elsewhere > 0) return [scoredElsewhere];
  const faults = orderFaults(after);
  if (kind !== 'MOVED') return faults;
  const { leaves, self, appraised } = standing;
  return [...faults, ...missingScores(leaves, after.state === 'SUBMITTED' ? self : appraised)];
}

const notInForce = (year: number): Bilingual => ({
  vi: `Bộ tiêu chí phải đã duyệt và áp dụng cho năm ${year}.`,
  en: `The set of criteria must be approved and in force in ${year}.`,
});
const scoredElsewhere: Bilingual = {
  vi: 'Không đổi bộ tiêu chí được khi đã có điểm.',
  en: 'The set cannot be changed once there are scores.',
};
