import type { Queryable } from '../../shared/outbox/outbox-event.js';
import type { LocalDate } from '../../shared/time/local-date.js';

/** A small province: two districts and three communes that end on 2025-07-01, and what they become. */
const end = '2025-07-01';
const place = (id: string, level: string, parent: string | null, from: LocalDate, to: LocalDate | null) =>
  entry({ register: 'adminUnit', id: `adm_${id}`, level, parent: parent && `adm_${parent}`, place: null, from, to });

const places = [
  place('old', 'PROVINCE', null, '2004-01-01', end),
  place('north', 'DISTRICT', 'old', '2004-01-01', end),
  place('south', 'DISTRICT', 'old', '2004-01-01', end),
  place('n1', 'COMMUNE', 'north', '2004-01-01', end),
  place('n2', 'COMMUNE', 'north', '2004-01-01', end),
  place('s1', 'COMMUNE', 'south', '2004-01-01', end),
  place('empty', 'COMMUNE', 'south', '2004-01-01', end),
  place('new', 'PROVINCE', null, end, null),
  place('x1', 'COMMUNE', 'new', end, null),
  place('x2', 'COMMUNE', 'new', end, null),
];

/** x1 takes communes of both districts, as two communes of 2025 did; districts have no successor. */
const successions = [
  ['old', 'new'],
  ['n1', 'x1'],
  ['s1', 'x1'],
  ['n2', 'x2'],
  ['empty', 'x2'],
  ['north', null],
  ['south', null],
] as const;

export const unitCount = 240;
const spots = ['old', 'north', 'south', 'n1', 'n2', 's1'];
const unitId = (n: number): string => `psu_${String(n).padStart(3, '0')}`;

/** Every tenth unit is merged away in 2023, every ninth is founded in 2024, every seventh moves with the merger. */
function unitVersions(n: number) {
  const unit = { register: 'publicServiceUnit', id: unitId(n), level: null, parent: 'agc_any' };
  const spot = spots[n % spots.length] as string;
  const from = n % 9 === 5 ? '2024-03-01' : '2010-01-01';
  const to = n % 10 === 3 && n % 9 !== 5 ? '2023-09-01' : null;
  const first = { ...unit, place: `adm_${spot}`, from, to };
  if (n % 7 !== 0 || to !== null) return [entry(first)];
  return [entry({ ...first, to: end }), entry({ ...unit, place: n % 2 ? 'adm_x1' : 'adm_new', from: end, to: null })];
}

interface Facts {
  register: string;
  id: string;
  level: string | null;
  parent: string | null;
  place: string | null;
  from: LocalDate;
  to: LocalDate | null;
}

function entry({ register, id, level, parent, place: at, from, to }: Facts) {
  const kind = register === 'publicServiceUnit' ? 'EDUCATION' : null;
  const row = { register, entity_id: id, code: id, name: id, kind, level, parent_id: parent, place_id: at };
  return { ...row, valid_from: from, valid_to: to, data: { origin: 'SAMPLE' } };
}

/** Fourteen codes as the register of agencies has them; two of the agencies were merged in 2025. */
const agencyCodes = 'VPUB SNV STP STC SKHDT STTTT SYT SGDDT SLDTBXH SKHCN SVHTTDL STNMT SXD CA'.split(' ');
const agencies = agencyCodes.map((code) => ({
  ...entry({
    register: 'agency',
    id: `agc_${code}`,
    level: 'PROVINCE',
    parent: null,
    place: 'adm_old',
    from: '2004-01-01',
    to: code === 'SKHDT' || code === 'STTTT' ? '2025-03-01' : null,
  }),
  code,
}));

export async function fillRegister(transaction: Queryable): Promise<void> {
  const units = Array.from({ length: unitCount }, (_, n) => unitVersions(n)).flat();
  await writeEntries(transaction, [...places, ...units, ...agencies]);
  await transaction.query(
    `INSERT INTO register_succession SELECT 'suc_' || n, 'adminUnit', 'adm_' || f, 'adm_' || t, 'MERGED_INTO', $3::date
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS s (f, t, n)`,
    [successions.map(([from]) => from), successions.map(([, to]) => to), end],
  );
  await transaction.query(`INSERT INTO register_cursor (source, position) VALUES ('institutions', 1271)`);
}

const writeEntries = (transaction: Queryable, entries: readonly object[]): Promise<unknown> =>
  transaction.query(
    `INSERT INTO register_entry (register, entity_id, code, name, kind, level, parent_id, place_id, valid_from, valid_to, data)
     SELECT register, entity_id, code, name, kind, level, parent_id, place_id, valid_from, valid_to, data
     FROM jsonb_populate_recordset(NULL::register_entry, $1::jsonb)`,
    [JSON.stringify(entries)],
  );

/** A unit that institutions registers after our seeds have run: nobody has decided on it. */
export const registerLateUnit = (transaction: Queryable): Promise<unknown> =>
  writeEntries(transaction, [
    entry({
      register: 'publicServiceUnit',
      id: 'psu_late',
      level: null,
      parent: 'agc_any',
      place: 'adm_n1',
      from: '2022-06-01',
      to: null,
    }),
  ]);
