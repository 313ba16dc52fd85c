import { Client } from 'pg';
import { inject } from 'vitest';

/** The database of institutions, as its service sees it: rows are written as their owner would. */
export async function onInstitutions<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: inject('databaseUrls')['institutions'] ?? '' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A unit of before 2021 that is still alive; the first by code, or the next. */
export async function livingUnit(client: Client, offset = 0): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM public_service_unit WHERE dissolved_on IS NULL AND established_on < '2021-01-01' ORDER BY code LIMIT 1 OFFSET $1`,
    [offset],
  );
  return rows[0]?.id ?? '';
}

/** Ends a unit on a day, or takes that back, and publishes it in the same transaction: as institutions does. */
export async function dissolve(institutions: Client, id: string, day: string | null): Promise<void> {
  await institutions.query('BEGIN');
  await institutions.query('UPDATE public_service_unit SET dissolved_on = $2, dissolution_kind = $3 WHERE id = $1', [
    id,
    day,
    day === null ? null : 'MERGED',
  ]);
  await institutions.query(
    `SELECT outbox_append('PublicServiceUnit', entity_id, 'REGISTER_ENTRY', jsonb_build_object('register', register, 'versions', jsonb_agg(jsonb_build_object(
       'register', register, 'entityId', entity_id, 'code', code, 'name', name, 'kind', kind, 'level', level, 'parentId', parent_id, 'placeId', place_id,
       'validFrom', to_char(valid_from, 'YYYY-MM-DD'), 'validTo', to_char(valid_to, 'YYYY-MM-DD'), 'data', data))))
     FROM register_entry WHERE register = 'publicServiceUnit' AND entity_id = $1 GROUP BY register, entity_id`,
    [id],
  );
  await institutions.query('COMMIT');
}
