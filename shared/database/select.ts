import type { ViewerTransaction } from './viewer-transaction.js';

type EntityClass<Entity> = new () => Entity;

/** `alias.valid_from AS "validFrom", …` for every column of an entity. */
export function columnsOf<Entity extends object>(
  db: ViewerTransaction,
  entity: EntityClass<Entity>,
  alias: string,
): string {
  return db.dataSource
    .getMetadata(entity)
    .columns.map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`)
    .join(', ');
}

/** Plain rows become instances, so that an interface can tell its types apart. */
export function asEntity<Entity extends object>(entity: EntityClass<Entity>, row: object): Entity {
  return Object.assign(Object.create(entity.prototype as object) as Entity, row);
}

/** Reads entities by a condition on alias `e`: the columns come from the entity, the rest is plain SQL. */
export async function selectEntities<Entity extends object>(
  db: ViewerTransaction,
  entity: EntityClass<Entity>,
  tail: string,
  parameters: readonly unknown[] = [],
): Promise<Entity[]> {
  const table = db.dataSource.getMetadata(entity).tableName;
  const rows = await db.query<object>(`SELECT ${columnsOf(db, entity, 'e')} FROM ${table} AS e ${tail}`, parameters);
  return rows.map((row) => asEntity(entity, row));
}
