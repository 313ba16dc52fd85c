import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { baselineYear, correctionFaults } from '../../target/baseline.js';
import type { StaffQuota } from './staff-quota.entity.js';

type Posts = Pick<
  StaffQuota,
  'agencyId' | 'publicServiceUnitId' | 'year' | 'assigned' | 'inPost' | 'fundedByBudget' | 'inPostFundedByBudget'
>;

/** Who is given the posts, as far as the database knows: its place, and when it lived. */
export interface Holder {
  readonly placeId: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** More than the whole province had; a number beyond it is a slip of the hand. */
const mostPosts = 100_000;

/**
 * What speaks against a quota: it names one holder that lives in the year, counts posts, pays no more than it assigns, and
 * is no silent change of what later years are compared with.
 */
export const staffQuotaFaults = (change: RecordChange<StaffQuota>, holder: Holder | null): readonly Bilingual[] => [
  ...(change.after === null ? [] : [...holderFaults(change.after, holder), ...postFaults(change.after)]),
  ...correctionFaults(isOfBaseline(change.before) || isOfBaseline(change.after), change.reason),
];

const isOfBaseline = (quota: StaffQuota | null): boolean =>
  quota !== null && quota.year === baselineYear() && quota.kind === 'PUBLIC_SERVICE';

function holderFaults({ agencyId, publicServiceUnitId, year }: Posts, holder: Holder | null): Bilingual[] {
  const faults: Bilingual[] = [];
  if (Boolean(agencyId) === Boolean(publicServiceUnitId))
    faults.push({
      vi: 'Chỉ nêu một nơi được giao: agencyId hoặc publicServiceUnitId.',
      en: 'Name one holder: agencyId or publicServiceUnitId.',
    });
  if (year < 2000 || year > 2100)
    faults.push({ vi: `Năm ${year} không hợp lệ.`, en: `${year} is not a year of the plan.` });
  if (holder !== null && holder.placeId === null)
    faults.push({
      vi: 'Cơ quan Trung ương và nhóm cơ quan không được tỉnh giao biên chế: nêu một cơ quan cụ thể của tỉnh.',
      en: 'The province gives no posts to central bodies or groups: name one agency of the province.',
    });
  if (holder !== null && !livesIn(holder, year))
    faults.push({
      vi: `Nơi được giao không hoạt động trong năm ${year}.`,
      en: `The holder does not live in ${year}.`,
    });
  return faults;
}

/** Half-open on both sides: a holder that lived on one day of the year had posts in it. */
const livesIn = ({ from, to }: Holder, year: number): boolean =>
  from <= `${year}-12-31` && (to === null || to > `${year}-01-01`);

function postFaults({ assigned, inPost, fundedByBudget, inPostFundedByBudget }: Posts): Bilingual[] {
  const faults: Bilingual[] = [];
  const all = [assigned, inPost ?? 0, fundedByBudget, inPostFundedByBudget ?? 0];
  if (all.some((posts) => posts < 0)) faults.push({ vi: 'Số biên chế không thể âm.', en: 'Posts cannot be negative.' });
  if (all.some((posts) => posts > mostPosts))
    faults.push({ vi: `Số biên chế vượt ${mostPosts}.`, en: `More than ${mostPosts} posts: more than there are.` });
  if (fundedByBudget > assigned)
    faults.push({
      vi: `Số hưởng lương ngân sách (${fundedByBudget}) vượt số được giao (${assigned}).`,
      en: `More posts are paid from the budget (${fundedByBudget}) than are assigned (${assigned}).`,
    });
  if (inPost !== null && inPostFundedByBudget !== null && inPostFundedByBudget > inPost)
    faults.push({
      vi: `Người có mặt hưởng lương ngân sách (${inPostFundedByBudget}) vượt số người có mặt (${inPost}).`,
      en: `More people are paid from the budget (${inPostFundedByBudget}) than are in post (${inPost}).`,
    });
  return faults;
}
