import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { entityPrefixes, type EntityType } from '../../../shared/identity/entity-types.js';

/** What another subgraph registers cannot be looked up here; that an id is none of its kind can be seen. */
export function demandPrefix(property: string, id: string | null, type: EntityType): Bilingual[] {
  const prefix = `${entityPrefixes[type]}_`;
  if (id === null || id.startsWith(prefix)) return [];
  return [
    {
      vi: `${property} “${id}” không phải định danh ${type}: định danh đó bắt đầu bằng “${prefix}”.`,
      en: `${property} “${id}” is no id of a ${type}: those begin with “${prefix}”.`,
    },
  ];
}
