import type { WriteTransaction } from '../../../shared/database/write-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { DossierDraft, type NewestChildren, type PauseRow, type StepRow, type TransferRow } from './dossier-draft.js';

/** Reads dossiers by id or code with what is open of them, and keeps them from changing until the transaction ends. */
export async function lockDossiers(
  transaction: WriteTransaction,
  { ids = [], codes = [] }: { ids?: readonly string[]; codes?: readonly string[] },
): Promise<DossierDraft[]> {
  const rows = await transaction.query<object>(
    `SELECT ${columnsOf(transaction, Dossier, 'e')} FROM dossier AS e
     WHERE e.id = ANY ($1) OR e.code = ANY ($2) ORDER BY e.id FOR UPDATE`, // one order for everybody: nobody waits in a circle
    [ids, codes],
  );
  const dossiers = rows.map((row) => asEntity(Dossier, row));
  const children = await newestChildren(
    transaction,
    dossiers.map(({ number }) => number),
  );
  return dossiers.map((dossier) => new DossierDraft(dossier, children.get(dossier.number) ?? null));
}

interface ChildrenRow {
  readonly number: string;
  readonly pausedForMs: number;
  readonly lastAt: Date;
  readonly pause: JsonRow<PauseRow> | null;
  readonly step: JsonRow<StepRow> | null;
  readonly transfer: TransferRow | null;
  readonly extensions: number;
}

/** A second statement on purpose: it sees what those committed whom the lock waited for. */
async function newestChildren(
  transaction: WriteTransaction,
  numbers: readonly string[],
): Promise<Map<string, NewestChildren>> {
  const rows = await transaction.query<ChildrenRow>(readChildren, [numbers]);
  return new Map(
    rows.map(({ number, pause, step, ...rest }) => [
      number,
      { ...rest, pause: withDates(pause, 'beganAt', 'endedAt'), step: withDates(step, 'beganAt', 'dueAt', 'endedAt') },
    ]),
  );
}

/** Instants go up to the next millisecond, so that what is written after them, in milliseconds, does not come before. */
const readChildren = `
  SELECT d.number, (extract(epoch FROM d.paused_for) * 1000)::float8 AS "pausedForMs", pause.row AS pause, step.row AS step,
         transfer.row AS transfer, extension.count AS extensions,
         to_timestamp(ceil(extract(epoch FROM greatest(d.submitted_at, d.received_at, d.moved_at, d.processing_ended_at, d.returned_at,
           d.paused_since, pause.at, step.at, transfer.at)) * 1000)::float8 / 1000) AS "lastAt"
  FROM dossier AS d
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('ordinal', ordinal, 'kind', kind, 'reason', reason, 'beganAt', began_at, 'endedAt', ended_at) AS row,
             greatest(began_at, ended_at) AS at
      FROM dossier_pause WHERE dossier = d.number ORDER BY ordinal DESC LIMIT 1) AS pause ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('ordinal', ordinal, 'agencyId', agency_id, 'officer', officer, 'beganAt', began_at, 'dueAt', due_at, 'endedAt', ended_at) AS row,
             greatest(began_at, ended_at) AS at
      FROM dossier_step WHERE dossier = d.number ORDER BY ordinal DESC LIMIT 1) AS step ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('ordinal', ordinal, 'toAgencyId', to_agency_id) AS row, transferred_at AS at
      FROM dossier_transfer WHERE dossier = d.number ORDER BY ordinal DESC LIMIT 1) AS transfer ON true
    CROSS JOIN LATERAL (SELECT coalesce(max(ordinal), 0)::integer AS count FROM dossier_extension WHERE dossier = d.number) AS extension
  WHERE d.number = ANY ($1)`;

type JsonRow<Row> = { readonly [Key in keyof Row]: Row[Key] | string };

/** JSON knows no instants. */
function withDates<Row>(row: JsonRow<Row> | null, ...dated: readonly (keyof Row)[]): Row | null {
  if (row === null) return null;
  const dates = dated.map((key) => [key, row[key] === null ? null : new Date(row[key] as string)] as const);
  return { ...row, ...Object.fromEntries(dates) } as Row;
}
