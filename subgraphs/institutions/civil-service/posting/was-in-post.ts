import type { Writing } from '../../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';

/** Whether a person held a posting on any day of a span, both ends included. */
export async function wasInPost(
  { transaction }: Writing,
  civilServantId: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<boolean> {
  const rows = await transaction.query(
    'SELECT FROM posting WHERE civil_servant_id = $1 AND started_on <= $3 AND (ended_on IS NULL OR $2 < ended_on) LIMIT 1',
    [civilServantId, from, to],
  );
  return rows.length > 0;
}
