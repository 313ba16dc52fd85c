import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { Seed } from '../../../shared/service/seed.js';
import type { ProcedureSettingKind } from './procedure-setting.enums.js';

/** Long before the first dossier that an agency may bring in. */
const validFrom = '2000-01-01';

const nationalIndex = 'Bộ chỉ số theo 766/QĐ-TTg (2022-06-23), tiêu chí 1.1 và 1.2, đối với cấp tỉnh';
const officeHours = 'Quy ước của hệ thống: 7 giờ 30 đến 17 giờ; địa phương sửa theo giờ làm việc của mình';

const settings: readonly (readonly [ProcedureSettingKind, number, string, boolean])[] = [
  ['ANNOUNCE_WORKING_DAYS_BEFORE', 5, nationalIndex, true],
  ['PUBLISH_WORKING_DAYS_AFTER', 5, nationalIndex, true],
  ['WORK_BEGINS_MINUTE', 450, officeHours, false],
  ['WORK_ENDS_MINUTE', 1_020, officeHours, false],
];

/** What deadlines are computed with until somebody says otherwise. */
export const procedureSettingSeed: Seed = {
  name: 'procedure-settings@1',
  kind: 'FACT',
  needsRegisters: false,
  run: (transaction) =>
    insertRows(
      transaction,
      'procedure_setting',
      settings.map(([kind, value, source, isVerified]) => ({
        id: globalId('ProcedureSetting', { register: 'procedureSettings', code: kind, firstValidFrom: validFrom }),
        kind,
        value,
        validFrom,
        source,
        isVerified,
        origin: 'REAL' as const,
      })),
    ),
};
