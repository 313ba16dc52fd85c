import type { DeferredShape, ObjectShape, ValueShape } from '../answer/answer-shape.js';
import { type EntityData, isEntityData } from '../run/entity-data.js';

/** Where an object stands: for the client, and in the data. */
export interface ObjectPosition {
  readonly path: readonly (string | number)[];
  readonly keys: readonly (string | number)[];
}

/** An object with a fragment that is still to come. */
export interface DeferredObject extends DeferredShape, ObjectPosition {}

/** Finds what is still to come for the objects that were told; of an object that a null took away nothing comes. */
export function deferredObjects(
  shape: ObjectShape,
  data: EntityData,
  told: Readonly<Record<string, unknown>>,
  { path, keys }: ObjectPosition,
): DeferredObject[] {
  const typeName = data['__typename'];
  const type = shape.onlyType ?? (typeof typeName === 'string' ? typeName : shape.type.name);
  const own = shape.deferredOf(type).map((deferred) => ({ ...deferred, path, keys }));
  const below = (shape.fieldsOf(type) ?? []).flatMap(({ responseName, dataKey, value }) =>
    inValue(value, data[dataKey], told[responseName], {
      path: [...path, responseName],
      keys: [...keys, dataKey],
    }),
  );
  return [...own, ...below];
}

function inValue(shape: ValueShape, data: unknown, told: unknown, at: ObjectPosition): DeferredObject[] {
  if (told === null || shape.kind === 'leaf' || shape.kind === 'own') return [];
  if (shape.kind === 'nonNull') return inValue(shape.of, data, told, at);
  if (shape.kind === 'object') {
    return isEntityData(data) ? deferredObjects(shape.shape, data, told as Record<string, unknown>, at) : [];
  }
  if (!Array.isArray(data) || !Array.isArray(told)) return [];
  return data.flatMap((item, index) =>
    inValue(shape.of, item, told[index], { path: [...at.path, index], keys: [...at.keys, index] }),
  );
}
