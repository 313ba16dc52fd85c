import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { foldVietnamese } from '../../../../shared/text/fold.js';

/** Names begin with these as often as with the words. */
const abbreviations: readonly (readonly [short: string, words: string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
];

/** One spelling for all of an issuer's name: marks, case and the usual abbreviations tell nobody apart. */
export const issuerFold = (name: string): string =>
  abbreviations.reduce((folded, [short, words]) => folded.replaceAll(short, words), foldVietnamese(name));

/** The same of a column that is folded already. */
export const issuerFoldSql = (folded: string): string =>
  abbreviations.reduce((sql, [short, words]) => `replace(${sql}, '${short}', '${words}')`, folded);

/** Whether the register of agencies knows somebody by this name. */
export async function isNameOfAgency(transaction: Queryable, name: string): Promise<boolean> {
  const found = await transaction.query(`SELECT FROM agency WHERE ${issuerFoldSql('folded_name')} = $1 LIMIT 1`, [
    issuerFold(name),
  ]);
  return found.length > 0;
}
