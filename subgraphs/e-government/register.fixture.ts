import type { Queryable } from '../../shared/outbox/outbox-event.js';
import type { LocalDate } from '../../shared/time/local-date.js';

/** A province with eight districts that end on 2025-07-01, a commune each, and what they become. */
const end = '2025-07-01';
const districtCodes = ['660', '661', '662', '663', '664', '665', '666', '667'];

const place = (code: string, level: string, parent: string | null, from: LocalDate, to: LocalDate | null) => ({
  register: 'adminUnit',
  entity_id: `adm_${code}`,
  code,
  name: `Nơi ${code}`,
  kind: null,
  level,
  parent_id: parent && `adm_${parent}`,
  place_id: null,
  valid_from: from,
  valid_to: to,
  data: {},
});

const places = [
  place('67', 'PROVINCE', null, '2004-08-31', end),
  ...districtCodes.flatMap((code) => [
    place(code, 'DISTRICT', '67', '2004-08-31', end),
    place(`${code}c`, 'COMMUNE', code, '2004-08-31', end),
  ]),
  place('68', 'PROVINCE', null, end, null),
  place('new', 'COMMUNE', '68', end, null),
];

const successions = [['67', '68'], ...districtCodes.map((code) => [`${code}c`, 'new'])];

export async function fillRegister(transaction: Queryable): Promise<void> {
  await transaction.query(
    'INSERT INTO register_entry SELECT * FROM jsonb_populate_recordset(NULL::register_entry, $1::jsonb)',
    [JSON.stringify(places)],
  );
  await transaction.query(
    `INSERT INTO register_succession (id, register, from_id, to_id, relation, effective_from)
     SELECT 'suc_' || f, 'adminUnit', 'adm_' || f, 'adm_' || t, 'MERGED_INTO', $3::date
     FROM unnest($1::text[], $2::text[]) AS s (f, t)`,
    [successions.map(([from]) => from), successions.map(([, to]) => to), end],
  );
  await transaction.query(`INSERT INTO register_cursor (source, position) VALUES ('institutions', 1271)`);
}
