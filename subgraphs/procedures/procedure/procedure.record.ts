import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { demandPrefix } from './foreign-id.rules.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureInput } from './procedure.inputs.js';
import { dayFaults } from './span.rules.js';

/** How procedures are kept. When one is published and when repealed is not said here but by decisions. */
export const procedureRecord = recordKind({
  type: 'Procedure',
  title: { vi: 'thủ tục hành chính', en: 'procedure' },
  entity: Procedure,
  input: ProcedureInput,
  identify: ({ code, validFrom }) => globalId('Procedure', { register: 'procedures', code, firstValidFrom: validFrom }),
  complete: ({ announcingAgencyId, publishedAt, validTo }) => ({
    announcingAgencyId: announcingAgencyId ?? null,
    publishedAt: publishedAt ?? null,
    validTo: validTo ?? null,
  }),
  faults: ({ after }) => (after === null ? [] : procedureFaults(after)),
  refusals: {
    procedure_pkey: alreadyThere(),
    procedure_code_valid_from_key: alreadyThere(),
    procedure_field_code_fkey: {
      vi: 'fieldCode không phải mã lĩnh vực nào; xem procedureFields.',
      en: 'fieldCode is the code of no field; see procedureFields.',
    },
    procedure_check: {
      vi: 'Ngày có hiệu lực phải trước ngày bãi bỏ có hiệu lực.',
      en: 'It is in force before a repeal takes effect.',
    },
  },
});

const codeForm = /^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?$/;

function procedureFaults({ code, levels, validFrom, announcingAgencyId }: Procedure): Bilingual[] {
  const faults = [...dayFaults(validFrom), ...demandPrefix('announcingAgencyId', announcingAgencyId, 'Agency')];
  if (!codeForm.test(code))
    faults.push({
      vi: `Mã “${code}” không đúng dạng 1.000001 hoặc 1.000001.000.00.00.H00.`,
      en: `The code “${code}” is not of the form 1.000001 or 1.000001.000.00.00.H00.`,
    });
  if (levels.length === 0 || new Set(levels).size < levels.length || levels.includes('CENTRAL'))
    faults.push({
      vi: 'Nêu ít nhất một cấp trong PROVINCE, DISTRICT, COMMUNE, mỗi cấp một lần.',
      en: 'Name at least one of PROVINCE, DISTRICT and COMMUNE, each once.',
    });
  return faults;
}

function alreadyThere(): Bilingual {
  return {
    vi: 'Thủ tục mang mã này, có hiệu lực từ ngày này, đã có.',
    en: 'There is a procedure with this code from this day on already.',
  };
}
