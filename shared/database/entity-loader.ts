import DataLoader from 'dataloader';
import type { ReadTransaction } from './read-transaction.js';
import { selectEntities } from './select.js';

/** Entities by id, in one statement for all that a level of the answer needs. */
export function loadById<Entity extends { id: string }>(
  db: ReadTransaction,
  entity: new () => Entity,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const rows = await selectEntities(db, entity, 'WHERE e.id = ANY ($1)', [ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** The rows that belong to each key, in the order given, in one statement. `column` is the column of `property`. */
export function loadManyBy<Entity extends object, Property extends keyof Entity & string>(
  db: ReadTransaction,
  entity: new () => Entity,
  { property, column, orderBy, where }: { property: Property; column: string; orderBy: string; where?: string },
): DataLoader<Entity[Property], Entity[]> {
  return new DataLoader(async (keys) => {
    const also = where === undefined ? '' : `AND ${where}`;
    const rows = await selectEntities(db, entity, `WHERE e.${column} = ANY ($1) ${also} ORDER BY ${orderBy}`, [keys]);
    const groups = new Map<Entity[Property], Entity[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(row[property])?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });
}
