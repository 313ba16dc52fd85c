import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import type { CountRequest } from '../../../../shared/figures/formula.js';
import { unitScopeParameters, unitScopeSql } from '../../../../shared/registers/unit-scope.js';
import type { PublishedSurvey } from '../survey/newest-surveys.js';

/** The places of each unit asked for; `null` holds for every place. */
export type UnitPlaces = ReadonlyMap<string | null, ReadonlySet<string> | null>;

/**
 * Answers stand within the boundaries of the day their survey closed, so FROZEN counts them there: a place that was not yet
 * has none. CARRIED counts them for what their places have become by the day read.
 */
export async function placesOfUnits(
  db: ReadTransaction,
  survey: PublishedSurvey,
  request: CountRequest,
): Promise<UnitPlaces> {
  if (request.byLevel === null && request.unitId === null) return new Map([[null, null]]);
  const isFrozen = request.closing === 'FROZEN';
  const scope: CountRequest = {
    ...request,
    asOf: isFrozen ? survey.closedOn : request.asOf,
    unitId: isFrozen && request.byLevel !== null ? null : request.unitId, // `unitsAsked` already says which
  };
  const rows = await db.query<{ unitId: string; placeId: string }>(
    `WITH ${unitScopeSql(scope)} SELECT unit_id AS "unitId", place_id AS "placeId" FROM scope`,
    unitScopeParameters(scope),
  );
  const places = new Map<string, Set<string>>();
  for (const { unitId, placeId } of rows) places.set(unitId, (places.get(unitId) ?? new Set()).add(placeId));
  return places;
}
