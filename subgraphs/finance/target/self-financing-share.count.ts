import type { Counted, CountRequest, Origin } from '../../../shared/figures/formula.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { unitScopeParameters, unitScopeSql } from '../../../shared/registers/unit-scope.js';
import { earliest } from '../../../shared/time/local-date.js';
import { selfFinancingGroups } from '../autonomy-decision/autonomy.rules.js';
import { isInForceSql } from '../autonomy-decision/decision-in-effect.sql.js';

interface Row {
  readonly unitId: string | null;
  readonly units: string;
  readonly expected: string;
  readonly reported: string;
  readonly selfFinancing: string;
  readonly origin: Origin | null;
}

/** The day whose units the denominator keeps when it does not follow mergers (as the reduction of T3.3a is measured). */
const baselineDay = '2021-12-31';

export async function countSelfFinancing(db: Queryable, request: CountRequest): Promise<readonly Counted[]> {
  const { asOf, variant } = request;
  const denominatorDay = variant === 'UNITS_OF_2021' ? earliest(asOf, baselineDay) : asOf;
  const groups = variant === 'GROUP_2_ONLY' ? ['SELF_RECURRENT'] : selfFinancingGroups;
  const rows = await db.query<Row>(countSql(request), [...unitScopeParameters(request), denominatorDay, groups]);
  return rows.map(countedOf);
}

const countedOf = ({ unitId, units, expected, reported, selfFinancing, origin }: Row): Counted => ({
  unitId,
  numerator: BigInt(selfFinancing),
  denominator: BigInt(units),
  reported: Number(reported),
  expected: Number(expected),
  origin,
  rowsCounted: BigInt(reported),
});

/**
 * $1 day, $2 unit, $3 level (as the scope needs them), $4 day of the denominator, $5 groups that count.
 * A unit counts where it stands. Counted place by place first: then it costs the same for one commune as for all.
 */
const countSql = (request: CountRequest): string => `
  WITH ${isWhole(request) ? wholeScope : unitScopeSql(request)},
  at_place AS MATERIALIZED (${countByPlace})
  SELECT scope.unit_id AS "unitId", coalesce(sum(units), 0)::text AS units, coalesce(sum(expected), 0)::text AS expected,
         coalesce(sum(reported), 0)::text AS reported, coalesce(sum(self_financing), 0)::text AS "selfFinancing",
         CASE WHEN bool_or(is_sample) THEN 'SAMPLE' WHEN sum(units) > 0 THEN 'REAL' END AS origin
  FROM scope LEFT JOIN at_place ON ${isWhole(request) ? 'true' : 'at_place.place_id = scope.place_id'}
  GROUP BY scope.unit_id ORDER BY scope.unit_id`;

/** The register is read once: joined with itself it is slow until the database has statistics of it. */
const countByPlace = `
  SELECT place_id, count(*) AS units, count(*) FILTER (WHERE is_alive) AS expected,
         count(e.id) FILTER (WHERE is_alive) AS reported,
         count(e.id) FILTER (WHERE is_alive AND e.autonomy_group = ANY ($5)) AS self_financing,
         bool_or(is_sample_unit OR coalesce(e.origin = 'SAMPLE', false)) AS is_sample
  FROM (
    SELECT entity_id, max(place_id) FILTER (WHERE ${isInForceSql('unit', '$4::date')}) AS place_id,
           bool_or(${isInForceSql('unit', '$1::date')}) AS is_alive,
           bool_or(coalesce(data->>'origin' = 'SAMPLE', false)) AS is_sample_unit
    FROM register_entry AS unit WHERE register = 'publicServiceUnit'
    GROUP BY entity_id HAVING bool_or(${isInForceSql('unit', '$4::date')})
  ) AS living
  LEFT JOIN autonomy_decision AS e ON e.unit_id = living.entity_id AND ${isInForceSql('e', '$1::date')}
  GROUP BY place_id`;

const isWhole = ({ unitId, byLevel }: CountRequest): boolean => unitId === null && byLevel === null;

/** The whole asks for no place: a unit whose place the register does not know counts too. */
const wholeScope = 'scope AS (SELECT NULL::text AS unit_id WHERE $2::text IS NULL AND $3::text IS NULL)';
