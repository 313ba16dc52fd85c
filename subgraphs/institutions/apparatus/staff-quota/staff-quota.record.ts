import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { StaffQuota } from './staff-quota.entity.js';
import { StaffQuotaInput } from './staff-quota.inputs.js';
import { type Holder, staffQuotaFaults } from './staff-quota.rules.js';

/** How staff quotas are kept. */
export const staffQuotaRecord = recordKind({
  type: 'StaffQuota',
  title: { vi: 'chỉ tiêu biên chế', en: 'staff quota' },
  entity: StaffQuota,
  input: StaffQuotaInput,
  complete: ({ agencyId, publicServiceUnitId, inPost, inPostFundedByBudget }) => ({
    agencyId: agencyId ?? null,
    publicServiceUnitId: publicServiceUnitId ?? null,
    inPost: inPost ?? null,
    inPostFundedByBudget: inPostFundedByBudget ?? null,
  }),
  faults,
  refusals: {
    staff_quota_once: {
      vi: 'Cơ quan hoặc đơn vị này đã có chỉ tiêu loại đó cho năm đó: sửa dòng đã có thay vì thêm dòng mới.',
      en: 'This agency or unit has a quota of that kind for that year already: change that row instead.',
    },
  },
});

async function faults(change: RecordChange<StaffQuota>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const { agencyId = null, publicServiceUnitId = null } = change.after ?? {};
  const [holder = null] = await transaction.query<Holder>(readHolder, [agencyId, publicServiceUnitId]);
  return staffQuotaFaults(change, holder);
}

/** An agency is known since the decision's day at the earliest; it may have had posts before. */
const readHolder = `
  SELECT admin_unit_id AS "placeId", '2000-01-01' AS "from", valid_to AS "to" FROM agency WHERE id = $1
  UNION ALL
  SELECT admin_unit_id, established_on, dissolved_on FROM public_service_unit WHERE id = $2`;
