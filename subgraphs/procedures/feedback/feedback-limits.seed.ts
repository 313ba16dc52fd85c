import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { Seed } from '../../../shared/service/seed.js';

const validFrom = '2000-01-01';
const source = 'Bộ chỉ số theo 766/QĐ-TTg: các hạn 2, 5, 15 ngày làm việc; hạn nào cho bước nào chưa đối chiếu';

const limits = [
  ['FEEDBACK_CLASSIFY_WORKING_DAYS', 2],
  ['FEEDBACK_ASSIGN_WORKING_DAYS', 5],
  ['FEEDBACK_ANSWER_WORKING_DAYS', 15],
] as const;

/** The limits of the national index until somebody says otherwise: nobody has yet shown which step each is for. */
export const feedbackLimitsSeed: Seed = {
  name: 'feedback-limits@1',
  kind: 'FACT',
  needsRegisters: false,
  run: (transaction) =>
    insertRows(
      transaction,
      'procedure_setting',
      limits.map(([kind, value]) => ({
        id: globalId('ProcedureSetting', { register: 'procedureSettings', code: kind, firstValidFrom: validFrom }),
        kind,
        value,
        validFrom,
        source,
        isVerified: false,
        origin: 'REAL' as const,
      })),
    ),
};
