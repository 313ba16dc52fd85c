import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { StaffQuota } from './staff-quota.entity.js';

type Posts = Pick<StaffQuota, 'agencyId' | 'publicServiceUnitId' | 'year' | 'assigned' | 'inPost' | 'fundedByBudget'>;

/** What speaks against a quota: it names one holder, counts posts, and pays no more of them than it assigns. */
export function staffQuotaFaults(quota: Posts): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (Boolean(quota.agencyId) === Boolean(quota.publicServiceUnitId))
    faults.push({
      vi: 'Chỉ nêu một nơi được giao: agencyId hoặc publicServiceUnitId.',
      en: 'Name one holder: agencyId or publicServiceUnitId.',
    });
  if (quota.year < 2000 || quota.year > 2100)
    faults.push({ vi: `Năm ${quota.year} không hợp lệ.`, en: `${quota.year} is not a year of the plan.` });
  if ([quota.assigned, quota.inPost ?? 0, quota.fundedByBudget].some((posts) => posts < 0))
    faults.push({ vi: 'Số biên chế không thể âm.', en: 'Posts cannot be negative.' });
  if (quota.fundedByBudget > quota.assigned)
    faults.push({
      vi: `Số hưởng lương ngân sách (${quota.fundedByBudget}) vượt số được giao (${quota.assigned}).`,
      en: `More posts are paid from the budget (${quota.fundedByBudget}) than are assigned (${quota.assigned}).`,
    });
  return faults;
}
