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
