import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { dayFaults } from '../procedure/span.rules.js';
import { ProcedureSetting } from './procedure-setting.entity.js';
import { ProcedureSettingInput } from './procedure-setting.inputs.js';

/** How settings are kept: a new value is a new row from its day on, so that the old one stays readable. */
export const procedureSettingRecord = recordKind({
  type: 'ProcedureSetting',
  title: { vi: 'thông số tính hạn', en: 'setting of deadlines' },
  entity: ProcedureSetting,
  input: ProcedureSettingInput,
  faults: ({ after }) => (after === null ? [] : [...dayFaults(after.validFrom), ...valueFaults(after)]),
  refusals: {
    procedure_setting_once: {
      vi: 'Thông số này đã có giá trị từ ngày đó; hãy sửa dòng đó.',
      en: 'This has a value from that day on; change that row.',
    },
  },
});

/** Counts up to a quarter of a year, minutes within a day. */
function valueFaults({ kind, value }: ProcedureSetting): Bilingual[] {
  const most = kind === 'WORK_BEGINS_MINUTE' || kind === 'WORK_ENDS_MINUTE' ? 1_439 : 60;
  if (value >= 0 && value <= most) return [];
  return [{ vi: `value của ${kind} phải từ 0 đến ${most}.`, en: `value of ${kind} must be 0 to ${most}.` }];
}
