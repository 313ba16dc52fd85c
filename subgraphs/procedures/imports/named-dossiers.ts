import { unknownCode } from '../../../shared/import/store/row-fault.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import type { CodeAnswer } from './dated-codes.js';

/** What a row takes over from the dossier that it names. */
export interface NamedDossier {
  readonly id: string;
  readonly procedureId: string;
  readonly placeId: string;
  readonly level: AdminLevel;
  readonly agencyId: string | null;
}

/** The dossiers that rows name, in one statement; a code that no dossier has waits until the dossier is there. */
export async function lookUpDossiers(
  transaction: Queryable,
  codes: readonly (string | undefined)[],
): Promise<CodeAnswer<NamedDossier>[]> {
  const asked = codes.map((code) => (code === undefined ? undefined : (normaliseDossierCode(code) ?? code)));
  const kept = await transaction.query<NamedDossier & { code: string }>(
    `SELECT code, id, procedure_id AS "procedureId", receiving_unit_id AS "placeId", level, competent_agency_id AS "agencyId"
     FROM dossier WHERE code = ANY ($1)`,
    [asked.filter((code) => code !== undefined)],
  );
  const byCode = new Map(kept.map((dossier) => [dossier.code, dossier]));
  return asked.map((code) => {
    if (code === undefined) return { found: undefined };
    const found = byCode.get(code);
    return found === undefined ? { fault: unknownCode('dossier', { list, code, known: [] }) } : { found };
  });
}

const list = { vi: 'sổ hồ sơ; nhập hồ sơ trước', en: 'dossiers; import those first' };
