import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { type LocalDate, localDateOf } from '../../../shared/time/local-date.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import {
  type AgencyMeant,
  agencyCodes,
  type ProcedureMeant,
  procedureCodes,
  receivingUnitCodes,
  type UnitMeant,
} from './code-lists.js';
import { type CodeAnswer, lookUpCodes } from './dated-codes.js';
import type { DossierTime } from './dossier-times.rules.js';
import type { DossierRow } from './dossiers.layout.js';

/** The dossier that a row is about, as it stands. */
export type KeptDossier = { readonly id: string; readonly code: string } & Readonly<Record<DossierTime, Date | null>>;

/** A row of a file with all that its codes mean. */
export interface KnownRow {
  /** Null: no one-stop system would print that. */
  readonly code: string | null;
  readonly dossier: KeptDossier | null;
  /** On which its codes count: of receipt, or of submission while it is not received. */
  readonly day: LocalDate | null;
  readonly procedure: CodeAnswer<ProcedureMeant>;
  readonly unit: CodeAnswer<UnitMeant>;
  readonly agency: CodeAnswer<AgencyMeant>;
}

/** In one statement for each list, however many rows. */
export async function lookUpDossierRows(rows: readonly DossierRow[], transaction: Queryable): Promise<KnownRow[]> {
  const codes = rows.map(({ code }) => normaliseDossierCode(code));
  const kept = await keptDossiers(transaction, codes);
  const known = rows.map((row, index) => {
    const code = codes[index] ?? null;
    const dossier = kept.get(code ?? '') ?? null;
    return { code, dossier, day: dayOf(row, dossier) };
  });
  const asked = (key: 'procedure' | 'receivingUnit' | 'agency') =>
    rows.map((row, index) => ({ key, code: row[key], day: known[index]?.day ?? '' }));
  const procedures = await lookUpCodes<ProcedureMeant>(transaction, procedureCodes, asked('procedure'));
  const units = await lookUpCodes<UnitMeant>(transaction, receivingUnitCodes, asked('receivingUnit'));
  const agencies = await lookUpCodes<AgencyMeant>(transaction, agencyCodes, asked('agency'));
  return known.map((row, index) => ({
    ...row,
    procedure: procedures[index] ?? notStated,
    unit: units[index] ?? notStated,
    agency: agencies[index] ?? notStated,
  }));
}

const notStated = { found: undefined };

async function keptDossiers(
  transaction: Queryable,
  codes: readonly (string | null)[],
): Promise<Map<string, KeptDossier>> {
  const kept = await transaction.query<KeptDossier>(
    `SELECT id, code, submitted_at AS "submittedAt", received_at AS "receivedAt", due_at AS "dueAt",
            processing_ended_at AS "processingEndedAt", returned_at AS "returnedAt"
     FROM dossier WHERE code = ANY ($1)`,
    [codes],
  );
  return new Map(kept.map((dossier) => [dossier.code, dossier]));
}

function dayOf({ receivedAt, submittedAt }: DossierRow, dossier: KeptDossier | null): LocalDate | null {
  const instant = dossier?.receivedAt ?? dossier?.submittedAt ?? null;
  const stated = receivedAt ?? (dossier?.receivedAt ? undefined : submittedAt);
  return stated?.slice(0, 10) ?? (instant === null ? null : localDateOf(instant));
}
