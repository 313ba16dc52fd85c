import type { Closing } from '../figures/closing.js';
import type { CountRequest } from '../figures/formula.js';

/** The function that lists a place with all that lies below it on a day; CARRIED adds what was merged into any of them. */
const placesWithin: Readonly<Record<Closing, string>> = {
  FROZEN: 'register_subtree',
  CARRIED: 'register_subtree_with_predecessors',
};

/** SQL of the ids of the places that belong to a unit on a day. `unit` and `day` are SQL, such as `$1`. */
export const placesWithinSql = (closing: Closing, { unit, day }: { unit: string; day: string }): string =>
  `${placesWithin[closing]}('adminUnit', ${unit}, ${day})`;

/**
 * Which places count for which unit, as a CTE `scope(unit_id, place_id)`; null `unit_id` means the whole.
 * Uses three parameters from `$n` on: day, unit or null, level or null (`unitScopeParameters`).
 */
export function unitScopeSql({ closing, byLevel, unitId }: CountRequest, n = 1): string {
  const [day, unit, level] = [`$${n}::date`, `$${n + 1}::text`, `$${n + 2}::text`];
  const within = (root: string): string => placesWithinSql(closing, { unit: root, day });
  if (byLevel !== null) {
    return `scope AS (
      SELECT u.entity_id AS unit_id, place.id AS place_id
      FROM register_entry AS u CROSS JOIN LATERAL ${within('u.entity_id')} AS place (id)
      WHERE u.register = 'adminUnit' AND u.level = ${level}
        AND u.valid_from <= ${day} AND (u.valid_to IS NULL OR ${day} < u.valid_to)
        AND (${unit} IS NULL OR u.entity_id IN (SELECT ${within(unit)})))`;
  }
  if (unitId !== null)
    return `scope AS (SELECT ${unit} AS unit_id, place_id FROM ${within(unit)} AS place_id WHERE ${level} IS NULL)`;
  return `scope AS (
    SELECT NULL::text AS unit_id, entity_id AS place_id FROM register_entry
    WHERE register = 'adminUnit' AND ${day} IS NOT NULL AND ${unit} IS NULL AND ${level} IS NULL GROUP BY entity_id)`;
}

export const unitScopeParameters = ({
  asOf,
  unitId,
  byLevel,
}: CountRequest): readonly [string, string | null, string | null] => [asOf, unitId, byLevel];
