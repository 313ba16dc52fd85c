import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../../shared/database/select.js';
import type { Closing } from '../../../../shared/figures/closing.js';
import { newestEdition } from '../../../../shared/figures/period.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import { IndexResult } from './index-result.entity.js';
import type { NationalIndex } from './index-result.enums.js';

export interface IndexQuestion {
  readonly index: NationalIndex;
  readonly asOf: LocalDate;
  readonly closing: Closing;
}

/** The newest result, and what the same province had the year before, both as published by the day. */
export interface NewestIndex {
  readonly newest: IndexResult;
  readonly previous: IndexResult | null;
}

/** The province whose committee issued the plan, and under CARRIED what it has become by the day. */
const planProvinces = `
  SELECT admin_unit_id AS id FROM agency WHERE id = $1
  UNION SELECT s.to_id FROM succession AS s JOIN agency AS a ON a.admin_unit_id = s.from_id
  WHERE a.id = $1 AND $2::text = 'CARRIED' AND s.to_id IS NOT NULL AND s.effective_from <= $3`;

export async function provincesOfPlan(
  db: ReadTransaction,
  { closing, asOf }: Pick<IndexQuestion, 'closing' | 'asOf'>,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(planProvinces, [agencyId('UBND_TINH'), closing, asOf]);
  return rows.map(({ id }) => id);
}

/** Everything published about these provinces by the end of the day. */
export const publishedIndices = (
  db: ReadTransaction,
  { index, asOf }: Pick<IndexQuestion, 'index' | 'asOf'>,
  provinces: readonly string[],
): Promise<IndexResult[]> =>
  selectEntities(
    db,
    IndexResult,
    'WHERE e.index = $1 AND e.published_on <= $2 AND e.admin_unit_id = ANY ($3) ORDER BY e.id',
    [index, asOf, provinces],
  );

/** An index compares with the year before of the same province only: a merged province has none of its own. */
export function newestOf(results: readonly IndexResult[], asOf: LocalDate): NewestIndex | null {
  const newest = newestEdition(results, asOf);
  if (newest === null) return null;
  const { year, adminUnitId } = newest;
  const before = results.filter((one) => one.year === year - 1 && one.adminUnitId === adminUnitId);
  return { newest, previous: newestEdition(before, asOf) };
}
