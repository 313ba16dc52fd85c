import type { Counted, TargetFormula } from '../../../../shared/figures/formula.js';
import { unitScopeParameters, unitScopeSql } from '../../../../shared/registers/unit-scope.js';
import type { Context } from '../../context.js';
import { unitsAsked } from '../../target/units-asked.js';

/** Which lines of the list each reading counts, as SQL over `item` on day `$1`. */
const readings: Readonly<Record<string, string>> = {
  default: 'true',
  communesOnly: `kind = 'COMMUNE'`,
  villagesOnly: `kind <> 'COMMUNE'`,
  withoutExempted: 'NOT is_exempt',
};

/**
 * M3.2: the arrangement of communes, villages and residential groups is completed (1271/QĐ-UBND, II.3.a, bullet 2; PL7).
 * The plan gives no number: the approved list is the denominator, with what was exempted since it was approved.
 */
export const arrangementCompleted: TargetFormula<Context> = {
  target: 'M3.2',
  id: 'institutions/M3.2',
  version: 1,
  text: {
    vi: 'số đơn vị cấp xã, thôn, tổ dân phố đã hoàn thành sắp xếp / số đơn vị trong danh mục được duyệt đến ngày xem',
    en: 'communes, villages and residential groups arranged / those on the approved list by the day',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    { key: 'communesOnly', text: { vi: 'Chỉ đơn vị cấp xã', en: 'Communes only' } },
    {
      key: 'villagesOnly',
      text: { vi: 'Chỉ thôn, bon, buôn, tổ dân phố', en: 'Villages and residential groups only' },
    },
    {
      key: 'withoutExempted',
      text: { vi: 'Trừ đơn vị được miễn', en: 'Without what was exempted' },
    },
  ],
  reads: ['ArrangementItem', 'AdminUnit', 'Succession'],
  registers: [],

  async count({ db }, request) {
    const [units, rows] = [
      await unitsAsked(db, request),
      await db.query<Row>(
        `WITH ${unitScopeSql(request)}, ${listOnDay}
         SELECT unit_id AS "unitId", count(*) AS listed, count(*) FILTER (WHERE is_completed) AS completed, min(origin) AS origin
         FROM item JOIN scope ON scope.place_id = item.admin_unit_id WHERE ${readings[request.variant ?? 'default'] ?? 'false'}
         GROUP BY unit_id`,
        unitScopeParameters(request),
      ),
    ];
    const [list] = await db.query<{ exists: boolean }>(
      'SELECT EXISTS (SELECT FROM arrangement_item WHERE listed_on <= $1::date) AS exists',
      [request.asOf],
    );
    const byUnit = new Map(rows.map((row) => [row.unitId, row]));
    return units.map((unitId) => countUnit(unitId, byUnit.get(unitId), list?.exists === true));
  },

  rows: ({ unitId, asOf, closing }) =>
    `arrangementItems(asOf: "${asOf}"${unitId === null ? '' : `, unit: "${unitId}", closing: ${closing}`})`,
};

const listOnDay = `
  item AS (
    SELECT kind, admin_unit_id, origin, coalesce(completed_on <= $1::date, false) AS is_completed,
           coalesce(exempted_on <= $1::date, false) AS is_exempt
    FROM arrangement_item WHERE listed_on <= $1::date)`;

interface Row {
  unitId: string | null;
  listed: string;
  completed: string;
  origin: 'SAMPLE' | 'REAL';
}

/** The list is one source. Until the centre has given its guidance and a list is approved (PL7), there is nothing to say. */
const countUnit = (unitId: string | null, row: Row | undefined, hasList: boolean): Counted => ({
  unitId,
  numerator: BigInt(row?.completed ?? 0),
  denominator: BigInt(row?.listed ?? 0),
  reported: hasList ? 1 : 0,
  expected: 1,
  origin: row?.origin ?? null,
  rowsCounted: BigInt(row?.listed ?? 0),
});
