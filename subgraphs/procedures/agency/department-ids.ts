import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** The first id that the register of agencies gives to each code: what samples name their departments by. */
export async function departmentIds(transaction: Queryable): Promise<ReadonlyMap<string, string>> {
  const agencies = await transaction.query<{ code: string; id: string }>(
    `SELECT DISTINCT ON (code) code, entity_id AS id FROM register_entry WHERE register = 'agency' ORDER BY code, valid_from`,
  );
  return new Map(agencies.map(({ code, id }) => [code, id]));
}
