import { insertRows } from '../../shared/database/insert-rows.js';
import type { Queryable } from '../../shared/outbox/outbox-event.js';

/** The day on which the province ended: 202/2025/QH15. */
const end = '2025-07-01';
/** A district was split long before: two communes lay below it, each below another district since. */
const split = '2005-07-12';
const two = (n: number): string => String(n).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** As many places as the province had: 1 + 8 + 71, then 1 + 28, of which one commune was kept as it was. */
const before = { validFrom: '2004-01-01', validTo: end };
const after = { validFrom: end, validTo: null };
const places = [
  place('old', '67', 'PROVINCE', null, before),
  ...upTo(8).map((n) => place(`d${n}`, `66${n}`, 'DISTRICT', 'old', before)),
  place('d0', '661', 'DISTRICT', 'old', { validFrom: '2004-01-01', validTo: split }),
  ...upTo(71).flatMap((n) => commune(n)),
  place('new', '68', 'PROVINCE', null, after),
  ...upTo(27).map((n) => place(`n${two(n)}`, `246${two(n)}`, 'COMMUNE', 'new', after)),
  place('c71', '24671', 'COMMUNE', 'new', after),
];

function commune(n: number) {
  const made = (parent: string, span: { validFrom: string; validTo: string }) =>
    place(`c${two(n)}`, `246${two(n)}`, 'COMMUNE', parent, span);
  const parent = `d${(n % 8) + 1}`;
  if (n !== 8 && n !== 9) return [made(parent, before)];
  return [made('d0', { ...before, validTo: split }), made(parent, { ...before, validFrom: split })];
}

/** Communes merge across the old districts, which have no successor. */
const successions = [
  succession('old', 'new', 'MERGED_INTO'),
  ...upTo(2).map((n) => ({ ...succession('d0', `d${n}`, 'SPLIT_INTO'), id: `suc_d0_${n}`, effectiveFrom: split })),
  ...upTo(8).map((n) => succession(`d${n}`, null, 'ABOLISHED')),
  ...upTo(70).map((n) => succession(`c${two(n)}`, `n${two((n % 27) + 1)}`, 'MERGED_INTO')),
  succession('c71', 'c71', 'KEPT'),
];

const agencies = ['VPUB', 'STNMT', 'SXD', 'STP', 'SKHDT'].map((code) => ({
  ...place('old', code, 'PROVINCE', null, { validFrom: '2004-01-01', validTo: null }),
  register: 'agency',
  entityId: `agc_${code}`,
}));

function place(
  id: string,
  code: string,
  level: string,
  parent: string | null,
  span: { validFrom: string; validTo: string | null },
) {
  const parentId = parent && `adm_${parent}`;
  return {
    register: 'adminUnit',
    entityId: `adm_${id}`,
    code,
    name: id,
    kind: null,
    level,
    parentId,
    placeId: null,
    ...span,
    data: {},
  };
}

function succession(from: string, to: string | null, relation: string) {
  const toId = to && `adm_${to}`;
  return { id: `suc_${from}`, register: 'adminUnit', fromId: `adm_${from}`, toId, relation, effectiveFrom: end };
}

export async function fillRegister(transaction: Queryable): Promise<void> {
  await insertRows(transaction, 'register_entry', [...places, ...agencies]);
  await insertRows(transaction, 'register_succession', successions);
  await transaction.query(`INSERT INTO register_cursor (source, position) VALUES ('institutions', 1271)`);
}
