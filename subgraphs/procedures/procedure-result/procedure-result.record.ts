import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { ProcedureResult } from './procedure-result.entity.js';
import { ProcedureResultState } from './procedure-result.enums.js';
import { readResultFacts } from './procedure-result.facts.js';
import { ProcedureResultInput } from './procedure-result.inputs.js';
import { resultFaults } from './procedure-result.rules.js';
import { dayOfMove, procedureResultMachine } from './procedure-result.states.js';

/** How results are kept. */
export const procedureResultRecord = recordKind({
  type: 'ProcedureResult',
  title: { vi: 'kết quả giải quyết thủ tục', en: 'result of a procedure' },
  entity: ProcedureResult,
  input: ProcedureResultInput,
  complete: async (row, writing) => ({
    ...(await fromDossier(row, writing)),
    dossierId: row.dossierId ?? null,
    validFrom: row.validFrom ?? row.issuedOn,
    validTo: row.validTo ?? null,
    revokedOn: row.revokedOn ?? null,
    replacedOn: row.replacedOn ?? null,
    digitisedOn: row.digitisedOn ?? null,
    isHistoric: row.isHistoric ?? false,
    electronicFile: row.electronicFile ?? null,
  }),
  faults,
  states: {
    property: 'state',
    machine: procedureResultMachine,
    type: ProcedureResultState,
    apply: ({ to, on }) => dayOfMove(to, on),
  },
  refusals: {
    procedure_result_once: {
      vi: 'Cơ quan này đã có kết quả mang số đó cấp ngày đó: sửa dòng đã có thay vì thêm dòng mới.',
      en: 'This agency issued a result with that number on that day already: change that row instead.',
    },
  },
});

type Links = Pick<ProcedureResult, 'procedureId' | 'issuingAgencyId' | 'placeId' | 'level'>;

/** What was left out is the dossier's; where there is none either, null, and the record says which field is empty. */
async function fromDossier(row: Partial<ProcedureResult>, { transaction }: Writing): Promise<Links> {
  const given = {
    procedureId: row.procedureId,
    issuingAgencyId: row.issuingAgencyId,
    placeId: row.placeId,
    level: row.level,
  };
  const isWhole = Object.values(given).every((value) => value !== undefined);
  const [dossier] =
    isWhole || row.dossierId == null ? [] : await transaction.query<Links>(linksOfDossier, [row.dossierId]);
  const kept = Object.entries(given).map(([name, value]) => [name, value ?? dossier?.[name as keyof Links] ?? null]);
  return Object.fromEntries(kept) as Links;
}

const linksOfDossier = `
  SELECT procedure_id AS "procedureId", competent_agency_id AS "issuingAgencyId", receiving_unit_id AS "placeId", level
  FROM dossier WHERE id = $1`;

async function faults(
  change: RecordChange<ProcedureResult>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (change.after === null) return [];
  const [facts] = await readResultFacts(transaction, [change.after]);
  return facts === undefined ? [] : resultFaults(change, facts, today);
}
