import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EGovernment, startEGovernment } from '../e-government.fixture.js';

let hub: EGovernment;
beforeAll(async () => {
  hub = await startEGovernment({ withSample: false });
  await hub.write(async (transaction) => {
    const id = (code: string): string => `(SELECT id FROM information_system WHERE code = '${code}')`;
    await transaction.query(`
      INSERT INTO system_connection VALUES ('cnn_a', ${id('PROV_PORTAL')}, ${id('NAT_PORTAL')}, 'NGSP', '2022-01-01', '2025-01-01', 'SAMPLE')`);
    await transaction.query(`
      INSERT INTO connection_span VALUES
        ('cnn_a', 'UP', '2022-02-01T08:00+07', '2023-03-10T10:00+07', 'SAMPLE'),
        ('cnn_a', 'DOWN', '2023-03-10T10:00+07', '2023-03-12T00:00+07', 'SAMPLE'),
        ('cnn_a', 'UP', '2023-03-12T00:00+07', '2024-01-01T00:00+07', 'SAMPLE')`);
  });
});
afterAll(() => hub.stop());

async function connectionOn(day: string) {
  const fields = 'via state firstLiveOn lastSuccessAt from { code } to { code }';
  const { data } = await hub.ask(
    `{ informationSystem(code: "PROV_PORTAL") { connections(asOf: "${day}") { ${fields} } } }`,
  );
  return data.informationSystem.connections[0] ?? null;
}

describe('a connection', () => {
  test.each([
    // day, state at its end, last success
    ['2022-01-31', null, null],
    ['2022-02-01', 'UP', '2022-02-01T17:00:00.000Z'],
    ['2023-03-09', 'UP', '2023-03-09T17:00:00.000Z'],
    ['2023-03-10', 'DOWN', '2023-03-10T03:00:00.000Z'],
    ['2023-03-11', 'DOWN', '2023-03-10T03:00:00.000Z'],
    ['2023-03-12', 'UP', '2023-03-12T17:00:00.000Z'],
    ['2023-12-31', 'UP', '2023-12-31T17:00:00.000Z'],
    ['2024-01-01', null, '2023-12-31T17:00:00.000Z'],
  ])('at the end of %s is %s', async (day, state, lastSuccessAt) => {
    expect(await connectionOn(day)).toEqual({
      via: 'NGSP',
      state,
      lastSuccessAt,
      firstLiveOn: '2022-02-01',
      from: { code: 'PROV_PORTAL' },
      to: { code: 'NAT_PORTAL' },
    });
  });

  test.each(['2021-12-31', '2025-01-01'])('is not listed on %s, outside its registration', async (day) => {
    expect(await connectionOn(day)).toBeNull();
  });

  test('follows the day it is asked about, before that of its list', async () => {
    const { data } = await hub.ask(
      '{ informationSystem(code: "PROV_PORTAL") { connections(asOf: "2023-03-09") { state other: state(asOf: "2023-03-10") } } }',
    );
    expect(data.informationSystem.connections).toEqual([{ state: 'UP', other: 'DOWN' }]);
  });

  test('resolves by key, and to null by an unknown one', async () => {
    const { data } = await hub.entities(
      ['cnn_a', 'cnn_none'].map((id) => ({ __typename: 'SystemConnection', id })),
      '... on SystemConnection { via state(asOf: "2023-03-10") }',
    );
    expect(data._entities).toEqual([{ via: 'NGSP', state: 'DOWN' }, null]);
  });

  test('never has two states at one moment', async () => {
    const overlap = hub.query(
      `INSERT INTO connection_span VALUES ('cnn_a', 'DOWN', '2022-06-01T00:00+07', '2022-06-02T00:00+07', 'SAMPLE')`,
    );
    await expect(overlap).rejects.toThrow(/exclusion constraint/);
  });
});

describe('operation', () => {
  test('without a record is null, and T6.3 counts nothing', async () => {
    const { data } = await hub.ask(
      '{ informationSystem(code: "LGSP") { operation { state } } informationSystems(inOperationOn: "2024-01-01") { totalCount } }',
    );
    expect(data).toEqual({ informationSystem: { operation: null }, informationSystems: { totalCount: 0 } });
  });

  test('is dated: each day has the record of that day', async () => {
    await hub.query(`
      INSERT INTO system_operation SELECT id, true, true, state, from_day::date, to_day::date, 'REAL' FROM information_system,
        (VALUES ('BUILDING', '2022-01-01', '2022-06-01'), ('IN_OPERATION', '2022-06-01', NULL)) AS life (state, from_day, to_day)
      WHERE code = 'MOBILE'`);
    const at = (day: string): string =>
      `d${day.replaceAll('-', '')}: operation(asOf: "${day}") { state exchangesDocuments }`;
    const { data } = await hub.ask(
      `{ informationSystem(code: "MOBILE") { ${['2021-12-31', '2022-05-31', '2022-06-01'].map(at).join(' ')} } }`,
    );
    expect(data.informationSystem).toEqual({
      d20211231: null,
      d20220531: { state: 'BUILDING', exchangesDocuments: true },
      d20220601: { state: 'IN_OPERATION', exchangesDocuments: true },
    });
  });
});
