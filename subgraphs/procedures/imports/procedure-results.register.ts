import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { RowOf } from '../../../shared/import/register-layout.js';
import { importRegister, type Resolved } from '../../../shared/import/store/import-register.js';
import { brokenRule } from '../../../shared/import/store/row-fault.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { RecordChange, Writing } from '../../../shared/records/record-kind.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { type ProcedureResult } from '../procedure-result/procedure-result.entity.js';
import { readResultFacts } from '../procedure-result/procedure-result.facts.js';
import { procedureResultRecord } from '../procedure-result/procedure-result.record.js';
import { resultFaults } from '../procedure-result/procedure-result.rules.js';
import {
  type AgencyMeant,
  agencyCodes,
  allProcedureCodes,
  orLater,
  type ProcedureMeant,
  receivingUnitCodes,
  type UnitMeant,
} from './code-lists.js';
import { type CodeAnswer, faultsAmong, foundIn, lookUpCodes } from './dated-codes.js';
import { lookUpDossiers, type NamedDossier } from './named-dossiers.js';
import { procedureResultsLayout } from './procedure-results.layout.js';

type ResultRow = RowOf<typeof procedureResultsLayout>;

/** As files bring them: what its dossier says is looked up for all rows at once, and the id follows from the key. */
type ImportedResult = Omit<ProcedureResult, 'id' | 'version' | 'origin'>;

const { complete: _, input: __, ...kept } = procedureResultRecord;
class ResultOfFile {}

/** A result is told by who issued it, its number and the day. */
export const procedureResults = importRegister({
  name: 'procedure-results',
  layout: procedureResultsLayout,
  scopes: outcomeScopes.results,
  kind: {
    ...kept,
    input: ResultOfFile as new () => ImportedResult,
    identify: ({ issuingAgencyId, number, issuedOn }: ImportedResult) =>
      globalId('ProcedureResult', {
        register: 'procedure-result',
        code: `${issuingAgencyId} ${number}`,
        firstValidFrom: issuedOn,
      }),
  },
  eventsPer: 'CHUNK',
  neededForNew: [],
  async resolve(rows, { transaction }) {
    const dossiers = await lookUpDossiers(
      transaction,
      rows.map(({ dossier }) => dossier),
    );
    const asked = (key: 'procedure' | 'unit' | 'agency') =>
      rows.map((row) => ({ key, code: row[key], day: row.issuedOn }));
    const procedures = await lookUpCodes<ProcedureMeant>(transaction, allProcedureCodes, asked('procedure'));
    const units = await lookUpCodes<UnitMeant>(transaction, orLater(receivingUnitCodes), asked('unit'));
    const agencies = await lookUpCodes<AgencyMeant>(transaction, orLater(agencyCodes), asked('agency'));
    const meant = rows.map((row, index) =>
      inputOf(row, {
        dossier: dossiers[index],
        procedure: procedures[index],
        unit: units[index],
        agency: agencies[index],
      }),
    );
    const idFor = await keptResults(transaction, meant);
    return meant.map((one) => {
      if ('faults' in one) return one;
      const id = idFor(one);
      return { input: id === null ? wholeInput(one) : one, id };
    });
  },
  faults: resultsFaults,
});

interface Meant {
  readonly dossier: CodeAnswer<NamedDossier> | undefined;
  readonly procedure: CodeAnswer<ProcedureMeant> | undefined;
  readonly unit: CodeAnswer<UnitMeant> | undefined;
  readonly agency: CodeAnswer<AgencyMeant> | undefined;
}

type Input = Extract<Resolved<ImportedResult>, { input: unknown }>['input'];
type Faulty = Extract<Resolved<ImportedResult>, { faults: unknown }>;

/** What is left blank is the dossier's; a result without a dossier must say all of it itself. */
function inputOf(row: ResultRow, { dossier, procedure, unit, agency }: Meant): Input | Faulty {
  const faults = faultsAmong([dossier, procedure, unit, agency]);
  if (faults.length > 0) return { faults };
  const { dossier: _dossier, procedure: _procedure, unit: _unit, agency: _agency, level, ...stated } = row;
  const of = foundIn(dossier);
  const place = foundIn(unit);
  const issuingAgencyId = foundIn(agency)?.id ?? of?.agencyId ?? undefined;
  if (issuingAgencyId === undefined) return { faults: [brokenRule(noAgency, 'agency')] };
  return {
    ...stated,
    issuingAgencyId,
    dossierId: of?.id,
    procedureId: foundIn(procedure)?.id ?? of?.procedureId,
    placeId: place?.placeId ?? of?.placeId,
    level: level ?? (place === undefined ? of?.level : place.level),
    state: stated.state ?? stateOf(stated),
  };
}

/** A new result is what its file says, and nothing where that says nothing. */
const wholeInput = (input: Input): Input => ({
  ...nothingSaid,
  validFrom: input.issuedOn,
  ...(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Input),
});

const nothingSaid = {
  dossierId: null,
  validTo: null,
  revokedOn: null,
  replacedOn: null,
  digitisedOn: null,
  isHistoric: false,
  electronicFile: null,
};

/** As its days say; blank where they say nothing, so that it stays as it is. */
const stateOf = ({ revokedOn, replacedOn }: Partial<ResultRow>): ProcedureResult['state'] | undefined =>
  revokedOn !== undefined ? 'REVOKED' : replacedOn !== undefined ? 'REPLACED' : undefined;

async function keptResults(transaction: Queryable, meant: readonly (Input | Faulty)[]) {
  const keys = meant.flatMap((one) =>
    'faults' in one ? [] : [{ agency: one.issuingAgencyId, number: one.number, day: one.issuedOn }],
  );
  const rows = await transaction.query<{ id: string; agency: string; number: string; day: string }>(
    `SELECT r.id, r.issuing_agency_id AS agency, r.number, r.issued_on AS day
     FROM jsonb_to_recordset($1::jsonb) AS asked (agency text, number text, day date)
       JOIN procedure_result AS r ON (r.issuing_agency_id, r.number, r.issued_on) = (asked.agency, asked.number, asked.day)`,
    [JSON.stringify(keys)],
  );
  const ids = new Map(rows.map(({ id, agency, number, day }) => [`${agency} ${day} ${number}`, id]));
  return ({ issuingAgencyId, number, issuedOn }: Input): string | null =>
    ids.get(`${issuingAgencyId} ${issuedOn} ${number}`) ?? null;
}

/** The rules of the record, with all that results name read at once. */
async function resultsFaults(
  changes: readonly RecordChange<ProcedureResult>[],
  { transaction, today }: Writing,
): Promise<readonly (readonly Bilingual[])[]> {
  const results = changes.flatMap(({ after }) => after ?? []);
  const facts = await readResultFacts(transaction, results);
  return changes.map((change, index) => {
    const known = facts[index];
    if (change.after === null || known === undefined) return [];
    const missing = neededFaults(change.after);
    return missing.length > 0
      ? missing
      : [...resultFaults({ ...change, reason: null }, known, today), ...stateFaults(change.after)];
  });
}

const needed = {
  procedureId: { vi: 'Mã TTHC', en: 'Procedure code' },
  placeId: { vi: 'Nơi cấp', en: 'Place of issue' },
  level: { vi: 'Cấp giải quyết', en: 'Level' },
} as const;

const neededFaults = (row: ProcedureResult): Bilingual[] =>
  (Object.keys(needed) as (keyof typeof needed)[])
    .filter((name) => (row as Partial<ProcedureResult>)[name] === undefined)
    .map((name) => ({
      vi: `Kết quả không có hồ sơ phải ghi “${needed[name].vi}”.`,
      en: `A result without a dossier needs “${needed[name].en}”.`,
    }));

const stateFaults = ({ state, revokedOn, replacedOn }: ProcedureResult): Bilingual[] =>
  (state === 'REVOKED') === (revokedOn !== null) && (state === 'REPLACED') === (replacedOn !== null)
    ? []
    : [daysOfState];

const daysOfState: Bilingual = {
  vi: 'Tình trạng và ngày không khớp: “Bị thu hồi” cần ngày thu hồi, “Đã thay thế” cần ngày thay thế, “Còn hiệu lực” không có ngày nào. Khôi phục hiệu lực thì dùng giao diện và nêu lý do.',
  en: 'State and days do not agree: “Revoked” needs the day of revocation, “Replaced” that of replacement, “Valid” has neither. To make a result valid again use the mutation, with a reason.',
};

const noAgency: Bilingual = {
  vi: 'Chưa rõ cơ quan cấp: ghi “Cơ quan cấp”, hoặc mã hồ sơ đã có cơ quan giải quyết.',
  en: 'Who issued it is not known: fill in “Issuing agency”, or a dossier that has its agency.',
};
