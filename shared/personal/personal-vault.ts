import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Queryable } from '../outbox/outbox-event.js';
import { openBox, sealBox } from './sealed-box.js';

/** Something that was written about a person. */
export interface Sealed {
  /** Whose it is: the id of the record about that person. */
  readonly subject: string;
  readonly box: Buffer;
}

/**
 * Keeps what is written about persons under one key each. A key is wrapped by the service's own secret, which is not in
 * the database; destroying the key forgets everything that was ever sealed for its person.
 */
export class PersonalVault {
  private readonly wrapping: Buffer;
  private readonly naming: Buffer;

  constructor(secret: string) {
    this.wrapping = derive(secret, 'personal keys');
    this.naming = derive(secret, 'pseudonyms');
  }

  /** The same text gives the same pseudonym here and nowhere else: a citizen number is never stored. */
  pseudonym(text: string): string {
    return createHmac('sha256', this.naming).update(text.normalize('NFC')).digest('base64url');
  }

  /** Seals one value for each person, making keys where there are none. A forgotten person cannot be written about again. */
  async seal(transaction: Queryable, values: readonly { subject: string; value: unknown }[]): Promise<Sealed[]> {
    const keys = await this.keysFor(transaction, [...new Set(values.map(({ subject }) => subject))]);
    return values.map(({ subject, value }) => {
      const key = keys.get(subject);
      if (key === undefined) throw new Error(`The key of ${subject} was destroyed: nothing more is written about it`);
      return { subject, box: sealBox(key, Buffer.from(JSON.stringify(value)), subject) };
    });
  }

  /** Opens what was sealed, in order; null where the person was forgotten. */
  async open(database: Queryable, sealed: readonly Sealed[]): Promise<unknown[]> {
    const keys = await this.readKeys(database, [...new Set(sealed.map(({ subject }) => subject))]);
    return sealed.map(({ subject, box }) => {
      const key = keys.get(subject);
      return key === undefined ? null : (JSON.parse(openBox(key, box, subject).toString()) as unknown);
    });
  }

  /** Destroys the keys. What remains is that there was somebody, and when that ended. */
  async forget(transaction: Queryable, subjects: readonly string[]): Promise<void> {
    await transaction.query(
      'UPDATE personal_key SET wrapped_key = NULL, destroyed_at = now() WHERE subject = ANY ($1) AND destroyed_at IS NULL',
      [subjects],
    );
  }

  private async keysFor(transaction: Queryable, subjects: readonly string[]): Promise<Map<string, Buffer>> {
    const made = subjects.map((subject) => ({
      subject,
      wrapped: sealBox(this.wrapping, randomBytes(32), subject).toString('hex'),
    }));
    await transaction.query(
      `INSERT INTO personal_key (subject, wrapped_key)
       SELECT made->>'subject', decode(made->>'wrapped', 'hex') FROM jsonb_array_elements($1::jsonb) AS made
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(made)],
    );
    return this.readKeys(transaction, subjects);
  }

  private async readKeys(database: Queryable, subjects: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await database.query<{ subject: string; wrapped: Buffer }>(
      'SELECT subject, wrapped_key AS wrapped FROM personal_key WHERE subject = ANY ($1) AND wrapped_key IS NOT NULL',
      [subjects],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, openBox(this.wrapping, wrapped, subject)]));
  }
}

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'lien-thong', purpose, 32));
