import { recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { demandPrefix } from '../procedure/foreign-id.rules.js';
import { dayFaults } from '../procedure/span.rules.js';
import { ProcedureLegalBasis } from './procedure-legal-basis.entity.js';
import { ProcedureLegalBasisInput } from './procedure-legal-basis.inputs.js';

/** How legal bases are kept: the due day stands as long as the day of effect does. */
export const procedureLegalBasisRecord = recordKind({
  type: 'ProcedureLegalBasis',
  title: { vi: 'căn cứ pháp lý của thủ tục', en: 'legal basis of a procedure' },
  entity: ProcedureLegalBasis,
  input: ProcedureLegalBasisInput,
  complete: async ({ id, effectiveOn }, { transaction }: Writing) => {
    const [due] = await transaction.query<{ announceDueOn: string | null }>(announceDueOn, [id, effectiveOn]);
    return { announceDueOn: due?.announceDueOn ?? null };
  },
  faults: ({ after }) =>
    after === null
      ? []
      : [...demandPrefix('legalDocumentId', after.legalDocumentId, 'LegalDocument'), ...dayFaults(after.effectiveOn)],
  refusals: {
    procedure_legal_basis_once: {
      vi: 'Thủ tục đã có căn cứ là văn bản này; hãy sửa dòng đó.',
      en: 'The procedure stands on this document already; change that row.',
    },
  },
});

const announceDueOn = `
  SELECT coalesce(
    (SELECT announce_due_on FROM procedure_legal_basis WHERE id = $1 AND effective_on = $2::date),
    working_days_before($2::date, procedure_setting_on('ANNOUNCE_WORKING_DAYS_BEFORE', $2::date))) AS "announceDueOn"`;
