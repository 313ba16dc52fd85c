import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { spanFaults } from '../span.rules.js';
import { AgencyFunction } from './agency-function.entity.js';
import { AgencyFunctionInput } from './agency-function.inputs.js';

/** How functions are kept: "một việc chỉ do một tổ chức chủ trì" (II.3.b.1) is refused by the database, in these words. */
export const agencyFunctionRecord = recordKind({
  type: 'AgencyFunction',
  title: { vi: 'chức năng, nhiệm vụ', en: 'function of an agency' },
  entity: AgencyFunction,
  input: AgencyFunctionInput,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults,
  refusals: {
    agency_function_one_lead: {
      vi: 'Việc này đã có tổ chức chủ trì trong thời gian đó. Kết thúc dòng đã có (validTo), giao vai trò phối hợp, hoặc ghi nhận chồng chéo bằng createFunctionFinding.',
      en: 'Another body leads this job in that time. End that row (validTo), let this one coordinate, or record the overlap with createFunctionFinding.',
    },
    agency_function_once: {
      vi: 'Cơ quan này đã có vai trò trong việc này trong thời gian đó: sửa dòng đã có.',
      en: 'This agency has a part in the job in that time already: change that row.',
    },
  },
});

async function faults(
  { after }: RecordChange<AgencyFunction>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [agency] = await transaction.query<{ validTo: LocalDate | null }>(
    'SELECT valid_to AS "validTo" FROM agency WHERE id = $1',
    [after.agencyId],
  );
  const end = agency?.validTo ?? null;
  const hasEnded = end !== null && end <= after.validFrom;
  const ended: Bilingual = {
    vi: `Cơ quan đã kết thúc ngày ${end ?? ''}: nêu cơ quan kế thừa.`,
    en: `The agency ended on ${end ?? ''}: name its successor.`,
  };
  return [...spanFaults(after), ...(hasEnded ? [ended] : [])];
}
