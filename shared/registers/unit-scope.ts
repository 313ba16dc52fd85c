import type { CountRequest } from '../figures/formula.js';

/**
 * Which places count for which unit, as a CTE `scope(unit_id, place_id)`; null `unit_id` means the whole.
 * FROZEN takes a unit and all below it; CARRIED also all that was merged into them by the day.
 * Uses three parameters from `$n` on: day, unit or null, level or null (`unitScopeParameters`).
 */
export function unitScopeSql({ closing, byLevel, unitId }: CountRequest, n = 1): string {
  const [day, unit, level] = [`$${n}::date`, `$${n + 1}::text`, `$${n + 2}::text`];
  const below = closing === 'CARRIED' ? 'register_subtree_with_predecessors' : 'register_subtree';
  const inForce = `u.valid_from <= ${day} AND (u.valid_to IS NULL OR ${day} < u.valid_to)`;
  if (byLevel !== null) {
    return `scope AS (
      SELECT u.entity_id AS unit_id, place.id AS place_id
      FROM register_entry AS u CROSS JOIN LATERAL ${below}('adminUnit', u.entity_id, ${day}) AS place (id)
      WHERE u.register = 'adminUnit' AND u.level = ${level} AND ${inForce}
        AND (${unit} IS NULL OR u.entity_id IN (SELECT ${below}('adminUnit', ${unit}, ${day}))))`;
  }
  if (unitId !== null)
    return `scope AS (SELECT ${unit} AS unit_id, place_id FROM ${below}('adminUnit', ${unit}, ${day}) AS place_id WHERE ${level} IS NULL)`;
  return `scope AS (
    SELECT NULL::text AS unit_id, entity_id AS place_id FROM register_entry
    WHERE register = 'adminUnit' AND ${day} IS NOT NULL AND ${unit} IS NULL AND ${level} IS NULL GROUP BY entity_id)`;
}

export const unitScopeParameters = ({
  asOf,
  unitId,
  byLevel,
}: CountRequest): readonly [string, string | null, string | null] => [asOf, unitId, byLevel];
