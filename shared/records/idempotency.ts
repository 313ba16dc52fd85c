import { createHash } from 'node:crypto';
import type { WriteTransaction } from '../database/write-transaction.js';
import { badInput, HubError } from '../errors/hub-error.js';

/** A mutation as its caller names it: the same key may come again, and then nothing happens twice. */
export interface KeyedCall {
  readonly client: string;
  readonly mutation: string;
  readonly key: string;
  readonly input: unknown;
}

export interface Effect {
  readonly entityId: string;
  readonly version: number;
}

export interface Outcome extends Effect {
  /** The key had been used before, for the same input: nothing was done now. */
  readonly replayed: boolean;
}

/** SQL: whether a key still counts. Kept for 48 hours (docs/decisions/0015). */
export const isKept = `given_at >= now() - interval '48 hours'`;
/** What another transaction is already deleting is left to it. */
const expired = `SELECT ctid FROM idempotency_key WHERE NOT (${isKept}) LIMIT 1000 FOR UPDATE SKIP LOCKED`;

/** Does the work once for a key, in the caller's transaction: the outcome is kept with the effect, or neither is. */
export async function once(
  transaction: WriteTransaction,
  call: KeyedCall,
  work: () => Promise<Effect>,
): Promise<Outcome> {
  checkKey(call.key);
  const before = await claim(transaction, call);
  if (before !== null) return { ...replay(before, call), replayed: true };
  const effect = await work();
  await transaction.query(
    'UPDATE idempotency_key SET (entity_id, version) = ($4, $5) WHERE client = $1 AND mutation = $2 AND key = $3',
    [call.client, call.mutation, call.key, effect.entityId, effect.version],
  );
  return { ...effect, replayed: false };
}

interface KeptOutcome {
  readonly inputDigest: string;
  readonly entityId: string | null;
  readonly version: number | null;
}

/** Two callers with one key: the second waits here until the first has committed or given up. Null: the key is ours. */
async function claim(transaction: WriteTransaction, call: KeyedCall): Promise<KeptOutcome | null> {
  const key = [call.client, call.mutation, call.key];
  await transaction.query(`DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(${expired}))`);
  const claimed = await transaction.query(
    'INSERT INTO idempotency_key (client, mutation, key, input_digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
    [...key, digestOf(call.input)],
  );
  if (claimed.length > 0) return null;
  const kept = await transaction.query<KeptOutcome>(
    `SELECT input_digest AS "inputDigest", entity_id AS "entityId", version FROM idempotency_key
     WHERE (client, mutation, key) = ($1, $2, $3)`,
    key,
  );
  if (kept[0] === undefined) throw new Error(`The idempotency key ${call.key} was given up while it was read`);
  return kept[0];
}

function replay({ inputDigest, entityId, version }: KeptOutcome, { key, input }: KeyedCall): Effect {
  if (inputDigest === digestOf(input) && entityId !== null && version !== null) return { entityId, version };
  throw new HubError('CONFLICT', {
    vi: `idempotencyKey “${key}” đã dùng cho một yêu cầu khác. Dùng khóa mới cho yêu cầu mới.`,
    en: `The idempotencyKey “${key}” was used for other input. Use a new key for a new request.`,
  });
}

/** Keys of an object in order, so that the same input always reads the same. */
function digestOf(input: unknown): string {
  const text = JSON.stringify(input, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof value === 'bigint'
        ? value.toString()
        : value,
  );
  return createHash('sha256').update(text).digest('base64url');
}

const keyForm = /^[\x21-\x7e]{8,100}$/;

/** Keys are the caller's: long enough not to collide by chance. */
export function checkKey(key: string): void {
  if (keyForm.test(key)) return;
  throw badInput({
    vi: 'idempotencyKey phải có 8 đến 100 ký tự ASCII không dấu cách, ví dụ một UUID mới cho mỗi yêu cầu.',
    en: 'idempotencyKey must have 8 to 100 ASCII characters without blanks, such as a new UUID for each request.',
  });
}
