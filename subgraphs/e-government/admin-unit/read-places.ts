import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { decisionDay } from '../ownership.js';

export interface District {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The first day it was no more; null: it lives on. */
  readonly validTo: string | null;
}

export interface Places {
  readonly provinceId: string;
  readonly districts: readonly District[];
}

/** The province that the decision speaks of and its districts, as the register of places has them on the decision's day. */
export async function readPlaces(transaction: Queryable): Promise<Places> {
  const places = await transaction.query<District & { level: string }>(
    `SELECT entity_id AS id, code, name, level, last.valid_to AS "validTo" FROM register_entry AS entry
     CROSS JOIN LATERAL (
       SELECT valid_to FROM register_entry
       WHERE register = entry.register AND entity_id = entry.entity_id ORDER BY valid_from DESC LIMIT 1
     ) AS last
     WHERE register = 'adminUnit' AND level IN ('PROVINCE', 'DISTRICT')
       AND valid_from <= $1 AND (entry.valid_to IS NULL OR $1 < entry.valid_to)
     ORDER BY code, valid_from`,
    [decisionDay],
  );
  const province = places.find(({ level }) => level === 'PROVINCE');
  if (province === undefined) throw new Error('The register of places has no province on the day of the decision');
  return { provinceId: province.id, districts: places.filter(({ level }) => level === 'DISTRICT') };
}
