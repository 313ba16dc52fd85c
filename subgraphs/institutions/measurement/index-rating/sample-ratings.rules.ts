import { printHundredths } from '../../../../shared/figures/hundredths.js';
import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import type { CriteriaSet } from '../criteria-set/criteria-set.entity.js';
import type { Criterion } from '../criterion/criterion.entity.js';
import type { IndexScore } from '../index-score/index-score.entity.js';
import type { IndexRating } from './index-rating.entity.js';
import type { RatedGroup } from './index-rating.enums.js';

/** Groups after the seven contents of the plan, three criteria each. The real structure is unverified: this one is invented. */
const groups: readonly (readonly [string, readonly [bigint, bigint, bigint]])[] = [
  ['Cải cách thể chế', [450n, 400n, 350n]],
  ['Cải cách thủ tục hành chính', [650n, 600n, 550n]],
  ['Cải cách tổ chức bộ máy', [500n, 500n, 400n]],
  ['Cải cách chế độ công vụ', [600n, 550n, 450n]],
  ['Cải cách tài chính công', [450n, 400n, 350n]],
  ['Xây dựng chính quyền điện tử', [700n, 600n, 500n]],
  ['Chỉ đạo, điều hành', [400n, 350n, 250n]],
];
const parts = ['ban hành kế hoạch', 'thực hiện nhiệm vụ', 'kết quả đạt được'] as const;

export interface RatedAgency {
  readonly id: string;
  readonly group: RatedGroup;
}

export interface SampleRatings {
  readonly set: CriteriaSet;
  readonly criteria: readonly Criterion[];
  readonly ratings: readonly IndexRating[];
  readonly scores: readonly IndexScore[];
}

const register = 'par-internal-sample';
const row = { version: 1, origin: 'SAMPLE' } as const;
const idOf = (type: 'CriteriaSet' | 'Criterion' | 'IndexRating' | 'IndexScore', code: string): string =>
  globalId(type, { register, code, firstValidFrom: '2021-01-01' });

/** One set from 2021, and the ratings of 2021 to 2024, published in the spring after: the same every time. */
export function sampleRatings(agencies: readonly RatedAgency[]): SampleRatings {
  const random = seededRandom('index-ratings@1');
  const set: CriteriaSet = {
    ...{
      ...row,
      id: idOf('CriteriaSet', 'set'),
      kind: 'PAR_INTERNAL',
      validFromYear: 2021,
      title: 'Bộ tiêu chí Chỉ số CCHC (MẪU)',
    },
    ...{ basis: 'Số liệu mẫu — Sample data', state: 'APPROVED', approvedOn: '2021-10-01' },
  };
  const criteria = groups.flatMap(([title, maxima], index) => criteriaOf(set.id, String(index + 1), title, maxima));
  const leaves = criteria.filter(({ parentId }) => parentId !== null);
  const ratings = [2021, 2022, 2023, 2024].flatMap((year) => agencies.map((agency) => ratingOf(set.id, agency, year)));
  const scores = ratings.flatMap((rating) =>
    leaves.map((leaf): IndexScore => {
      const self = (toPoints(leaf.maximum) * BigInt(random.integer(80 + (rating.year - 2021) * 2, 100))) / 100n;
      const cut = random.chance(0.3) ? (self * BigInt(random.integer(2, 15))) / 100n : 0n;
      return {
        ...{ ...row, id: idOf('IndexScore', `${rating.id}/${leaf.code}`), ratingId: rating.id, criterionId: leaf.id },
        ...{ selfScore: printHundredths(self), appraisedScore: printHundredths(self - cut) },
        ...{
          evidence: [`Báo cáo mẫu số ${random.integer(1, 900)}`],
          explanation: cut > 0n ? 'Thiếu tài liệu kiểm chứng (mẫu)' : null,
        },
      };
    }),
  );
  return { set, criteria, ratings, scores };
}

const toPoints = (maximum: string): bigint => BigInt(maximum.replace('.', ''));

function criteriaOf(criteriaSetId: string, code: string, title: string, maxima: readonly bigint[]): Criterion[] {
  const group = { ...row, id: idOf('Criterion', code), criteriaSetId, parentId: null, code, title };
  const below = maxima.map((maximum, index) => ({
    ...{ ...row, id: idOf('Criterion', `${code}.${index + 1}`), criteriaSetId, parentId: group.id },
    ...{ code: `${code}.${index + 1}`, title: `${title}: ${parts[index] ?? ''}`, maximum: printHundredths(maximum) },
  }));
  return [{ ...group, maximum: printHundredths(maxima.reduce((sum, one) => sum + one, 0n)) }, ...below];
}

const ratingOf = (criteriaSetId: string, { id, group }: RatedAgency, year: number): IndexRating => ({
  ...{ ...row, id: idOf('IndexRating', `${id}/${year}`), criteriaSetId, agencyId: id, year, ratedGroup: group },
  ...{
    state: 'PUBLISHED',
    submittedOn: `${year}-12-05`,
    appraisedOn: `${year + 1}-01-20`,
    publishedOn: `${year + 1}-03-10`,
  },
});
