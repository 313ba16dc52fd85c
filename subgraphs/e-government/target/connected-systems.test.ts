import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plannedRule, plannedRules } from '../../../shared/figures/target-rules.fixture.js';
import { type EGovernment, startEGovernment } from '../e-government.fixture.js';
import { readings, recount } from './recount.fixture.js';

let hub: EGovernment;
beforeAll(async () => void (hub = await startEGovernment()));
afterAll(() => hub.stop());

async function result(given: string, fields: string, code = 'T6.3') {
  const target = { __typename: 'EGovernmentTarget', id: 'etg_test', ...plannedRule(code) };
  const { data, errors, statements } = await hub.entities(
    [target],
    `... on EGovernmentTarget { result${given && `(${given})`} { ${fields} } }`,
  );
  return { ...data._entities[0].result, errors, statements };
}

const districts = ['660', '661', '662', '663', '664', '665', '666', '667'].map((code) => `adm_${code}`);
const province = ['adm_67', ...districts];

const cases = [
  // unit, asOf, closing, the places that must count
  [null, '2021-08-18', 'FROZEN', null],
  [null, '2021-12-31', 'FROZEN', null],
  [null, '2022-06-30', 'FROZEN', null],
  [null, '2023-12-31', 'FROZEN', null],
  [null, '2024-12-31', 'FROZEN', null],
  [null, '2025-06-30', 'FROZEN', null],
  [null, '2025-07-01', 'CARRIED', null],
  [null, '2025-12-31', 'CARRIED', null],
  ['adm_67', '2021-12-31', 'FROZEN', province],
  ['adm_67', '2025-06-30', 'FROZEN', province],
  ['adm_67', '2025-06-30', 'CARRIED', province],
  ['adm_660', '2023-12-31', 'FROZEN', ['adm_660']],
  ['adm_667', '2025-06-30', 'CARRIED', ['adm_667']],
  ['adm_68', '2025-12-31', 'CARRIED', ['adm_67']],
] as const;

const args = (unit: string | null, asOf: string, closing: string): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

describe('T6.3: connected systems that concern people or businesses (II.6.a, bullet 3)', () => {
  test.each(cases)('of %s on %s, %s, equals a recount and the list it names', async (unit, asOf, closing, places) => {
    const own = await result(
      args(unit, asOf, closing),
      'asOf figure { numerator denominator } sources { rowsCounted rows }',
    );
    const { counted, connected } = await recount(hub, { day: asOf, places });
    expect([own.errors, own.asOf]).toEqual([undefined, asOf]);
    expect(own.figure).toEqual({ numerator: String(connected.length), denominator: String(counted.length) });
    const { data } = await hub.ask(
      `{ ${own.sources.rows} { totalCount nodes { id } } }`.replace(/\)/, ', first: 200)'),
    );
    const { totalCount, nodes } = data.informationSystems;
    expect(String(totalCount)).toBe(own.sources.rowsCounted);
    expect(nodes.map(({ id }: { id: string }) => id).sort()).toEqual([...counted].sort());
  });

  test('lists what it counted as connected under connectedOn', async () => {
    const day = '2024-12-31';
    const { connected } = await recount(hub, { day, places: null });
    const list = `informationSystems(inOperationOn: "${day}", connectedOn: "${day}", citizenRelated: true, first: 200)`;
    const { data } = await hub.ask(`{ ${list} { nodes { id } } }`);
    expect(data.informationSystems.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(connected);
  });

  test('reads the plan in two other ways', async () => {
    const { variants } = await result('asOf: "2025-06-30"', 'variants { key figure { numerator denominator } }');
    const both = await recount(hub, { day: '2025-06-30', places: null, reading: readings.both });
    const either = await recount(hub, { day: '2025-06-30', places: null, reading: readings.either });
    const figure = ({ connected, counted }: typeof both) => ({
      numerator: String(connected.length),
      denominator: String(counted.length),
    });
    expect(variants).toEqual([
      { key: 'BOTH_ALWAYS', figure: figure(both) },
      { key: 'EITHER', figure: figure(either) },
    ]);
    expect(both.connected.length).toBeLessThan(either.connected.length);
  });

  test('freezes on the last day of the province, and says which sample and register it read', async () => {
    const fields =
      'asOf closing origin status formula { id version } sources { registerPosition } figure { numerator denominator state percent }';
    const frozen = await result('asOf: "2025-12-31"', fields);
    expect(frozen).toMatchObject({
      asOf: '2025-06-30',
      closing: 'FROZEN',
      origin: 'SAMPLE',
      formula: { id: 'connected-systems', version: 1 },
      sources: { registerPosition: '1271' },
    });
    expect(frozen.figure).toEqual((await result('asOf: "2025-06-30"', fields)).figure);
  });

  test('tells a share that grows from about a third to three quarters', async () => {
    const { trend } = await result('', 'trend(from: "2021-01-01", to: "2025-06-30") { asOf figure { percent } }');
    const percents = trend.map(({ figure }: { figure: { percent: string } }) => Number(figure.percent));
    expect(percents[0]).toBeGreaterThan(25);
    expect(percents[0]).toBeLessThan(45);
    expect(percents.at(-1)).toBeGreaterThan(68);
    expect(percents.at(-1)).toBeLessThan(80);
  });

  test('by district, equals a recount of each', async () => {
    const { byUnit } = await result(
      'asOf: "2024-06-30"',
      'byUnit(level: DISTRICT) { unit { id } figure { numerator denominator } }',
    );
    const expected = await Promise.all(
      districts.map(async (id) => {
        const { counted, connected } = await recount(hub, { day: '2024-06-30', places: [id] });
        return { unit: { id }, figure: { numerator: String(connected.length), denominator: String(counted.length) } };
      }),
    );
    expect(byUnit).toEqual(expected);
  });

  test.each([
    ['PROVINCE', 'asOf: "2024-06-30"', ['adm_67']],
    ['PROVINCE', 'asOf: "2025-12-31", closing: CARRIED', ['adm_68']],
    ['DISTRICT', 'asOf: "2025-12-31", closing: CARRIED', []],
    ['COMMUNE', 'asOf: "2024-06-30"', []],
  ])('by %s, %s, has the units of that day', async (level, given, units) => {
    const { byUnit } = await result(given, `byUnit(level: ${level}) { unit { id } figure { state } }`);
    expect(byUnit.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual(units);
  });

  test('shows a district that recorded nothing as missing, not as zero', async () => {
    const silent = await startEGovernment();
    try {
      await silent.write((transaction) =>
        transaction.query(
          `DELETE FROM system_operation WHERE system_id IN (SELECT id FROM information_system WHERE place_id = 'adm_663')`,
        ),
      );
      const target = { __typename: 'EGovernmentTarget', id: 'etg_test', ...plannedRule('T6.3') };
      const fields = 'figure { state numerator coverage { reported expected } }';
      const { data } = await silent.entities(
        [target],
        `... on EGovernmentTarget { whole: result(asOf: "2024-06-30") { ${fields} } one: result(asOf: "2024-06-30", unit: "adm_663") { ${fields} } }`,
      );
      expect(data._entities[0].whole.figure).toMatchObject({
        state: 'PARTIAL',
        coverage: { reported: 8, expected: 9 },
      });
      expect(data._entities[0].one.figure).toEqual({
        state: 'NO_DATA',
        numerator: null,
        coverage: { reported: 0, expected: 1 },
      });
    } finally {
      await silent.stop();
    }
  });

  test('takes as many statements for eight districts as for one', async () => {
    const one = await result('unit: "adm_660", asOf: "2024-06-30"', 'figure { numerator }');
    const all = await result(
      'asOf: "2024-06-30"',
      'figure { numerator } byUnit(level: DISTRICT) { figure { numerator } }',
    );
    expect([one.statements, all.statements]).toEqual([2, 2]); // the unit and its count; the whole and all districts
  });
});

describe('a live figure', () => {
  test('shows a committed outage in the next query, and only from its day on', async () => {
    const live = await startEGovernment();
    try {
      const { connected } = await recount(live, { day: '2025-12-31', places: null });
      await live.write((transaction) =>
        transaction.query(
          `UPDATE connection_span SET to_at = '2025-12-31T23:00:00+07:00' WHERE to_at IS NULL AND state = 'UP'
             AND connection_id IN (SELECT id FROM system_connection WHERE from_system_id = $1)`,
          [connected[0]],
        ),
      );
      const target = { __typename: 'EGovernmentTarget', id: 'etg_test', ...plannedRule('T6.3') };
      const { data } = await live.entities(
        [target],
        `... on EGovernmentTarget { eve: result(asOf: "2025-12-30", closing: CARRIED) { figure { numerator } } day: result(closing: CARRIED) { figure { numerator } } }`,
      );
      expect(Number(data._entities[0].day.figure.numerator)).toBe(connected.length - 1);
      const eve = await recount(live, { day: '2025-12-30', places: null });
      expect(Number(data._entities[0].eve.figure.numerator)).toBe(eve.connected.length);
    } finally {
      await live.stop();
    }
  });
});

describe('the other targets of content 6', () => {
  const codes = plannedRules.map(({ code }) => code).filter((code) => /^[MT]6\./.test(code) && code !== 'T6.3');

  test('are ten', () => expect(codes).toHaveLength(10));

  test.each(codes)('%s has no rows yet, says what is missing and invents nothing', async (code) => {
    const answer = await result('', 'figure { state numerator } status missing formula { id } origin', code);
    expect(answer).toMatchObject({ figure: { state: 'NO_DATA', numerator: null }, formula: null, origin: null });
    expect(answer.missing).toEqual(plannedRule(code).dataNeeded);
  });

  test('a key that is no target of the plan resolves to nothing', async () => {
    const { data } = await hub.entities(
      [{ __typename: 'EGovernmentTarget', id: 'etg_none' }],
      '... on EGovernmentTarget { id }',
    );
    expect(data._entities).toEqual([null]);
  });
});
