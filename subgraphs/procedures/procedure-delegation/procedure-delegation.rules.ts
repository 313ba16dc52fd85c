import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import { spanFaults } from '../procedure/span.rules.js';
import type { ProcedureDelegation } from './procedure-delegation.entity.js';

/** There are no districts from this day on: 202/2025/QH15. */
const withoutDistricts = '2025-07-01';
const ranks: Readonly<Record<AdminLevel, number>> = { CENTRAL: 0, PROVINCE: 1, DISTRICT: 2, COMMUNE: 3 };

/** What speaks against a delegation: it goes down, after it was decided, and to a level that exists. */
export function delegationFaults(delegation: ProcedureDelegation): Bilingual[] {
  const { fromLevel, toLevel, decidedOn, validFrom, validTo } = delegation;
  const faults = spanFaults({ validFrom, validTo });
  if (ranks[toLevel] <= ranks[fromLevel])
    faults.push({
      vi: `Phân cấp đi xuống cấp dưới: từ ${fromLevel} không sang ${toLevel} được.`,
      en: `It is given to a lower level: from ${fromLevel} it cannot go to ${toLevel}.`,
    });
  if (validFrom < decidedOn)
    faults.push({
      vi: `Có hiệu lực ngày ${validFrom}, không thể trước ngày quyết định ${decidedOn}.`,
      en: `It cannot be in force on ${validFrom}, before it was decided on ${decidedOn}.`,
    });
  const names = fromLevel === 'DISTRICT' || toLevel === 'DISTRICT';
  if (names && (validTo === null || validTo > withoutDistricts))
    faults.push({
      vi: `Không còn cấp huyện từ ngày ${withoutDistricts}: ghi validTo không sau ngày đó.`,
      en: `There are no districts from ${withoutDistricts} on: validTo can be no later.`,
    });
  return faults;
}
