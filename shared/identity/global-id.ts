import { v5 as uuidV5, validate } from 'uuid';
import { entityPrefixes, type EntityType } from './entity-types.js';

/** The namespace of every deterministic id of the hub. Changing it changes every id. */
const hubNamespace = '6f1d2c9a-5d0b-5e37-9d43-1271c0de2021';

/** What makes a registered thing itself: the register, its code there, and the day that code first meant it. */
export interface RegisteredIdentity {
  readonly register: string;
  readonly code: string;
  readonly firstValidFrom: string;
}

/**
 * The global id of reference data: type prefix and UUIDv5, so that databases loaded apart agree.
 * Codes are reused over time (sixteen communes of 2025 carry the code of another unit): the day tells them apart.
 */
export function globalId(type: EntityType, { register, code, firstValidFrom }: RegisteredIdentity): string {
  const name = [register, code, firstValidFrom].map((part) => part.normalize('NFC')).join('\u001f');
  return `${entityPrefixes[type]}_${uuidV5(name, hubNamespace)}`;
}

const typesByPrefix = new Map<string, EntityType>(
  Object.entries(entityPrefixes).map(([type, prefix]) => [prefix, type as EntityType]),
);

/** The type that an id names, or null when it is not one of ours. */
export function typeOfId(id: string): EntityType | null {
  return validate(id.slice(4)) && id[3] === '_' ? (typesByPrefix.get(id.slice(0, 3)) ?? null) : null;
}
