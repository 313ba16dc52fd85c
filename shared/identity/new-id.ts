import { randomUUID } from 'node:crypto';
import { entityPrefixes, type EntityType } from './entity-types.js';

/** The id of a row that no register numbers: it means nothing but itself. */
export const newId = (type: EntityType): string => `${entityPrefixes[type]}_${randomUUID()}`;
