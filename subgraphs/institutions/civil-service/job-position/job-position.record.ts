import { recordKind } from '../../../../shared/records/record-kind.js';
import { spanFaults } from '../dates.rules.js';
import { JobPosition } from './job-position.entity.js';
import { JobPositionInput } from './job-position.inputs.js';

/** How job positions are kept. */
export const jobPositionRecord = recordKind({
  type: 'JobPosition',
  title: { vi: 'vị trí việc làm', en: 'job position' },
  entity: JobPosition,
  input: JobPositionInput,
  complete: ({ agencyId, validTo }) => ({ agencyId: agencyId ?? null, validTo: validTo ?? null }),
  faults: ({ after }) =>
    after === null
      ? []
      : spanFaults({ field: 'validFrom', day: after.validFrom }, { field: 'validTo', day: after.validTo }),
  refusals: {
    job_position_code: {
      vi: 'Mã này đã dùng cho một vị trí khác trong cùng thời gian: chọn mã khác hoặc kết thúc vị trí cũ trước.',
      en: 'Another position has this code at the same time: choose another code, or end the other position first.',
    },
  },
});
