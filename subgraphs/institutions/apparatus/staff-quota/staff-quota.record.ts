import { recordKind } from '../../../../shared/records/record-kind.js';
import { StaffQuota } from './staff-quota.entity.js';
import { StaffQuotaInput } from './staff-quota.inputs.js';
import { staffQuotaFaults } from './staff-quota.rules.js';

/** How staff quotas are kept. */
export const staffQuotaRecord = recordKind({
  type: 'StaffQuota',
  title: { vi: 'chỉ tiêu biên chế', en: 'staff quota' },
  entity: StaffQuota,
  input: StaffQuotaInput,
  faults: ({ after }) => (after === null ? [] : staffQuotaFaults(after)),
  refusals: {
    staff_quota_once: {
      vi: 'Cơ quan hoặc đơn vị này đã có chỉ tiêu loại đó cho năm đó: sửa dòng đã có thay vì thêm dòng mới.',
      en: 'This agency or unit has a quota of that kind for that year already: change that row instead.',
    },
  },
});
