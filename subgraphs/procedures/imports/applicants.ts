import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { brokenRule, type ColumnFault } from '../../../shared/import/store/row-fault.js';
import type { RecordWriting } from '../../../shared/records/save-records.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { applicantScope } from '../migrations/dossier-applicant.migration.js';
import type { DossierRow } from './dossiers.layout.js';

/** A row that says who applied. */
export interface ApplicantRow {
  readonly index: number;
  readonly applicantNumber: string;
  readonly dossierId: string | null;
}

/**
 * What speaks against the applicants that rows name: the sender may not write about persons, or the dossier is somebody
 * else's already. Asked under the sender's rights, so whoever may not see an applicant learns nothing.
 */
export async function whyNoApplicant(
  rows: readonly ApplicantRow[],
  { transaction, vault }: RecordWriting,
): Promise<Map<number, ColumnFault>> {
  if (rows.length === 0) return new Map();
  const [sender] = await transaction.query<{ may: boolean }>(
    `SELECT $1 = ANY (string_to_array(current_setting('hub.scopes', true), ' ')) AS may`,
    [applicantScope],
  );
  if (sender?.may !== true) return new Map(rows.map(({ index }) => [index, applicantFault(notAllowed)]));
  const kept = await transaction.query<{ id: string; ref: string }>(
    'SELECT dossier_id AS id, applicant_ref AS ref FROM dossier_applicant WHERE dossier_id = ANY ($1)',
    [rows.flatMap(({ dossierId }) => dossierId ?? [])],
  );
  const refs = new Map(kept.map(({ id, ref }) => [id, ref]));
  const contradicting = rows.filter(({ dossierId, applicantNumber }) => {
    const ref = refs.get(dossierId ?? '');
    return ref !== undefined && ref !== vault.pseudonym(applicantNumber);
  });
  return new Map(contradicting.map(({ index }) => [index, applicantFault(anotherApplicant)]));
}

/** Writes who applied, as a pseudonym that only this service can make; the number itself is kept nowhere. */
export async function keepApplicants(
  rows: readonly DossierRow[],
  { transaction, vault }: RecordWriting,
): Promise<void> {
  const named = rows.flatMap(({ code, applicantNumber }) =>
    applicantNumber === undefined ? [] : [{ code: normaliseDossierCode(code), ref: vault.pseudonym(applicantNumber) }],
  );
  if (named.length === 0) return;
  await transaction.query(
    `INSERT INTO dossier_applicant (dossier_id, applicant_ref)
     SELECT d.id, named.ref FROM jsonb_to_recordset($1::jsonb) AS named (code text, ref text) JOIN dossier AS d USING (code)
     ORDER BY d.id ON CONFLICT (dossier_id) DO NOTHING`,
    [JSON.stringify(named)],
  );
}

const applicantFault = (explanation: Bilingual): ColumnFault => brokenRule(explanation, 'applicantNumber');

const notAllowed: Bilingual = {
  vi: `Người gửi tệp không có quyền ghi về người nộp (${applicantScope}). Bỏ cột này, hoặc nhờ người có quyền gửi.`,
  en: `The sender may not write about applicants (${applicantScope}). Leave the column out, or have somebody send it who may.`,
};

const anotherApplicant: Bilingual = {
  vi: 'Hồ sơ này đã ghi một người nộp khác. Kiểm tra mã hồ sơ và số định danh.',
  en: 'This dossier already has another applicant. Check the dossier code and the number.',
};
