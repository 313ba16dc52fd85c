import type { CountRequest } from '../../../shared/figures/formula.js';
import { unitScopeParameters, unitScopeSql } from '../../../shared/registers/unit-scope.js';
import type { Context } from '../context.js';

/** Every unit that a count was asked for, also those without a single row. */
export async function unitsAsked(db: Context['db'], request: CountRequest): Promise<(string | null)[]> {
  if (request.byLevel === null) return [request.unitId];
  const sql = `WITH ${unitScopeSql(request)} SELECT DISTINCT unit_id AS "unitId" FROM scope ORDER BY unit_id`;
  const rows = await db.query<{ unitId: string }>(sql, unitScopeParameters(request));
  return rows.map((row) => row.unitId);
}
