import { type ImportRegister, importRegister, type Resolved } from '../../../shared/import/store/import-register.js';
import { brokenRule } from '../../../shared/import/store/row-fault.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { type ApplicantRow, keepApplicants, whyNoApplicant } from './applicants.js';
import { dossierImportFaults } from './dossier-import.rules.js';
import { type ImportedDossier, importedDossier } from './dossier-import.record.js';
import { instantsOf } from './dossier-times.rules.js';
import { type DossierRow, dossiersLayout } from './dossiers.layout.js';
import { faultsAmong, foundIn } from './dated-codes.js';
import { type KnownRow, lookUpDossierRows } from './known-dossier-rows.js';

/** A dossier is told by its code, whatever its form. */
const register = importRegister({
  name: 'dossiers',
  layout: dossiersLayout,
  scopes: ['dossier:write'],
  kind: importedDossier,
  eventsPer: 'CHUNK',
  neededForNew: ['procedure', 'receivingUnit', 'channel', 'state'],
  async resolve(rows, writing) {
    const known = await lookUpDossierRows(rows, writing.transaction);
    const refusals = await whyNoApplicant(applicantsOf(rows, known), writing);
    return rows.map((row, index) => resolvedRow(row, known[index], refusals.get(index)));
  },
  faults: (changes, { today }) => Promise.resolve(changes.map((change) => dossierImportFaults(change, today))),
});

/**
 * Rows are written in the order of their codes, as everybody writes them who writes several: two who bring the same new
 * dossiers wait for each other, never in a circle. Who applied is kept apart, once the dossier is there.
 */
export const dossiers: ImportRegister = {
  ...register,
  async write(writing, rows, reason) {
    const codes = rows.map(({ values }) => normaliseDossierCode((values as DossierRow).code) ?? '');
    const order = rows.map((_, index) => index).sort((a, b) => compare(codes[a] ?? '', codes[b] ?? ''));
    const ordered = order.flatMap((index) => rows[index] ?? []);
    const written = await register.write(writing, ordered, reason);
    const landed = ordered.filter((_, place) => written[place]?.outcome !== 'QUARANTINED');
    await keepApplicants(
      landed.map(({ values }) => values as DossierRow),
      writing,
    );
    const placeOf = new Map(order.map((index, place) => [index, place]));
    return rows.flatMap((_, index) => written[placeOf.get(index) ?? -1] ?? []);
  },
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const applicantsOf = (rows: readonly DossierRow[], known: readonly KnownRow[]): ApplicantRow[] =>
  rows.flatMap(({ applicantNumber }, index) =>
    applicantNumber === undefined ? [] : [{ index, applicantNumber, dossierId: known[index]?.dossier?.id ?? null }],
  );

function resolvedRow(
  row: DossierRow,
  known: KnownRow | undefined,
  noApplicant: ReturnType<typeof brokenRule> | undefined,
): Resolved<ImportedDossier> {
  if (known?.code == null) return { faults: [brokenRule(notACode, 'code')] };
  if (known.day === null) return { faults: [brokenRule(noDay, 'submittedAt')] };
  const { code, dossier, procedure, unit, agency } = known;
  const faults = [...faultsAmong([procedure, unit, agency]), ...(noApplicant === undefined ? [] : [noApplicant])];
  if (faults.length > 0) return { faults };
  const { state, outcome, channel, applicantType } = row;
  const input = {
    code,
    ...{ state, outcome, channel, applicantType },
    ...instantsOf(row, dossier ?? nothingKept),
    procedureId: foundIn(procedure)?.id,
    receivingUnitId: foundIn(unit)?.placeId,
    level: foundIn(unit)?.level,
    deskId: foundIn(unit)?.deskId ?? undefined,
    competentAgencyId: foundIn(agency)?.id ?? (dossier === null ? (foundIn(unit)?.agencyId ?? undefined) : undefined),
  };
  return { input, id: dossier?.id ?? null };
}

const nothingKept = { submittedAt: null, receivedAt: null, dueAt: null, processingEndedAt: null, returnedAt: null };

const notACode = {
  vi: 'Mã hồ sơ gồm 5 đến 64 chữ cái không dấu, chữ số và dấu . - _ /, có ít nhất một chữ số.',
  en: 'A dossier code has 5 to 64 plain letters, digits and . - _ /, with at least one digit.',
};

const noDay = {
  vi: 'Hồ sơ mới phải có “Ngày nộp” hoặc “Ngày tiếp nhận”.',
  en: 'A new dossier needs “Submitted at” or “Received at”.',
};
