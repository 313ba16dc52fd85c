import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { OneStopDesk } from './one-stop-desk.entity.js';
import { OneStopDeskInput } from './one-stop-desk.inputs.js';
import { deskFaults } from './one-stop-desk.rules.js';

/** How one-stop desks are kept. */
export const oneStopDeskRecord = recordKind({
  type: 'OneStopDesk',
  title: { vi: 'bộ phận một cửa', en: 'one-stop desk' },
  entity: OneStopDesk,
  input: OneStopDeskInput,
  complete: (row) => ({ agencyId: row.agencyId ?? null, closedOn: row.closedOn ?? null }),
  faults,
  refusals: {
    one_stop_desk_once: {
      vi: 'Mã này thuộc về một bộ phận khác trong cùng thời gian: đóng bộ phận đó trước (closedOn), hoặc dùng mã khác.',
      en: 'Another desk has this code at the same time: close it first (closedOn), or take another code.',
    },
  },
});

async function faults(
  { after, before }: RecordChange<OneStopDesk>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return removalFaults(before, transaction);
  const [place] = await transaction.query<{ level: string; from: LocalDate; to: LocalDate | null }>(
    `SELECT min(level) AS level, min(valid_from)::text AS "from",
            CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to)::text END AS "to"
     FROM register_entry WHERE register = 'adminUnit' AND entity_id = $1 HAVING count(*) > 0`,
    [after.placeId],
  );
  return deskFaults(after, place ?? null);
}

/** A dossier keeps the desk that received it. */
async function removalFaults(
  before: OneStopDesk | null,
  transaction: Writing['transaction'],
): Promise<readonly Bilingual[]> {
  const dossiers = await transaction.query('SELECT FROM dossier WHERE desk_id = $1 LIMIT 1', [before?.id]);
  return dossiers.length === 0
    ? []
    : [
        {
          vi: 'Bộ phận này đã tiếp nhận hồ sơ nên không xóa được: ghi ngày đóng (closedOn).',
          en: 'This desk has received dossiers and cannot be removed: write the day it closed (closedOn).',
        },
      ];
}
