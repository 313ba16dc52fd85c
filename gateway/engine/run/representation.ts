import type { EntityNaming } from '../plan/fetch-plan.js';
import type { FieldTree } from '../plan/field-tree.js';
import { type EntityData, isEntityData, sent } from './entity-data.js';
import { Failure } from './failure.js';
import type { TypeConditions } from './type-conditions.js';

/** Left out by whoever should have sent it: the answer finds and reports it where it belongs. */
export const missing = new Failure([]);

/** A field that is sent, and could not be had. */
export interface Lack {
  readonly key: string;
  readonly failure: Failure;
}

/**
 * The JSON text by which an entity is named to a subgraph. Null where nothing of its type is asked; a Failure where its key
 * could not be had. Where something else is lacking a null is sent, and what is computed from it must not be believed.
 */
export function representationOf(
  entity: EntityData,
  { sends, needs }: Pick<EntityNaming, 'sends' | 'needs'>,
  {
    typeName,
    conditions,
    lacks,
  }: { readonly typeName: string; readonly conditions: TypeConditions; readonly lacks: Lack[] },
): string | Failure | null {
  const type = entity['__typename'] as string;
  const fields = conditions.fieldsOf(sends, type);
  // What is sent may stand under an interface and the key under one of its types: of the others nothing is asked.
  if (!fields.some(({ key }) => key !== '__typename' && !needs.has(key))) return null;
  let text = `{"__typename":${JSON.stringify(typeName)}`;
  for (const { key, as, fields: inside } of fields) {
    if (key === '__typename') continue;
    const value = sent(entity, key);
    const written = write(value, inside, conditions);
    const isKey = !needs.has(key);
    if (typeof written === 'string' && !(isKey && namesNothing(value, inside, conditions.isNonNull(type, key)))) {
      text += `,"${as}":${written}`;
      continue;
    }
    const failure = written instanceof Failure ? written : missing;
    if (isKey) return failure;
    lacks.push({ key, failure });
    text += `,"${as}":null`;
  }
  return `${text}}`;
}

const namesNothing = (value: unknown, inside: FieldTree | null, isNonNull: boolean): boolean =>
  value === null ? isNonNull : inside === null && typeof value === 'object';

/** Undefined where something was left out. */
function write(value: unknown, tree: FieldTree | null, conditions: TypeConditions): string | Failure | undefined {
  if (value === undefined || value instanceof Failure) return value;
  if (tree === null || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return writeList(value, tree, conditions);
  return isEntityData(value) ? writeObject(value, tree, conditions) : undefined;
}

function writeList(
  items: readonly unknown[],
  tree: FieldTree,
  conditions: TypeConditions,
): string | Failure | undefined {
  const texts: string[] = [];
  for (const item of items) {
    const written = write(item, tree, conditions);
    if (typeof written !== 'string') return written;
    texts.push(written);
  }
  return `[${texts.join(',')}]`;
}

function writeObject(value: EntityData, tree: FieldTree, conditions: TypeConditions): string | Failure | undefined {
  const texts: string[] = [];
  for (const { key, as, fields } of conditions.fieldsOf(tree, value['__typename'])) {
    const written = write(sent(value, key), fields, conditions);
    if (typeof written !== 'string') return written;
    texts.push(`"${as}":${written}`);
  }
  return `{${texts.join(',')}}`;
}
