import { randomUUID } from 'node:crypto';
import { badInput } from '../../../shared/errors/hub-error.js';
import { writeOnce } from '../../../shared/records/write-record.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import type { ItemOutcome } from './item-outcome.js';
import type { DossierWriting } from './move-dossiers.js';

/** As many dossiers as one batch may name: about a second of work. */
export const mostItems = 500;

export interface Batch {
  readonly replayed: boolean;
  readonly outcomes: readonly ItemOutcome[];
}

/** A batch, once for its key: what was answered to each item is kept with what was written, and answered again. */
export async function writeBatchOnce(
  context: RequestContext,
  call: { readonly mutation: string; readonly key: string; readonly input: readonly unknown[] },
  work: (writing: DossierWriting) => Promise<readonly ItemOutcome[]>,
): Promise<Batch> {
  demandSize(call.input.length);
  const { entityId, replayed } = await writeOnce(context, call, async (writing) => {
    const outcomes = await work({ ...writing, now: context.now });
    const id = randomUUID();
    await writing.transaction.query(keepOutcomes, [id, JSON.stringify(outcomes)]);
    return { entityId: id, version: 1 };
  });
  const [kept] = await context.db.query<Batch>('SELECT outcomes FROM dossier_batch WHERE id = $1', [entityId]);
  if (kept === undefined) throw new Error(`The outcomes of batch ${entityId} are gone before its key`);
  return { replayed, outcomes: kept.outcomes };
}

/** Dossiers written without a key, where the items themselves say whether they were written before. */
export const writeBatch = <Result>(
  context: RequestContext,
  work: (writing: DossierWriting) => Promise<Result>,
): Promise<Result> => {
  const { today, vault, now } = context;
  return context.write((transaction) => work({ transaction, today, vault, now }));
};

/** In passing, some that are past are let go: an answer is kept an hour longer than its key, which counts for 48. */
const keepOutcomes = `
  WITH gone AS (DELETE FROM dossier_batch WHERE id = ANY (ARRAY (
    SELECT id FROM dossier_batch WHERE given_at < now() - interval '49 hours' LIMIT 100 FOR UPDATE SKIP LOCKED)))
  INSERT INTO dossier_batch (id, outcomes) VALUES ($1, $2)`;

function demandSize(count: number): void {
  if (count >= 1 && count <= mostItems) return;
  throw badInput({
    vi: `Lô có ${count} hồ sơ. Gửi từ 1 đến ${mostItems} hồ sơ mỗi lần.`,
    en: `The batch holds ${count} items. Send 1 to ${mostItems} at a time.`,
  });
}
