import type { FieldTree } from '../plan/field-tree.js';
import { Failure } from './failure.js';

/** An object as a subgraph sent it. */
export type EntityData = Record<string, unknown>;

/** Whether it is an object with fields; a list or a failure is none. */
export const isEntityData = (value: unknown): value is EntityData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Failure);

/** A member that was sent. Objects bring functions under names like `constructor`; JSON brings none. */
export function sent(data: EntityData, key: string): unknown {
  const value = data[key];
  return typeof value === 'function' ? undefined : value;
}

/** What a tree of fields reads of a value, in objects of their own. */
export function copyOf(value: EntityData, fields: FieldTree): EntityData {
  const copy: EntityData = {};
  for (const { as, fields: inside } of fields) {
    const member = sent(value, as);
    if (member !== undefined) copy[as] = inside === null ? member : copyInside(member, inside);
  }
  return copy;
}

function copyInside(value: unknown, fields: FieldTree): unknown {
  if (Array.isArray(value)) return value.map((one) => copyInside(one, fields));
  return isEntityData(value) ? copyOf(value, fields) : value;
}
