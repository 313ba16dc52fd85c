import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dueAtFor, dueAtForEach } from './time-limit.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

/** A local time of Vietnam as an instant. */
const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+07:00`);

describe('a time limit is over', () => {
  // Work is from 07:30 to 17:00; 2024-05-10 is a Friday.
  it.each([
    ['2024-05-06 08:00', 1, 'WORKING_DAY', '2024-05-07 17:00'],
    ['2024-05-06 16:59', 1, 'WORKING_DAY', '2024-05-07 17:00'],
    ['2024-05-06 17:00', 1, 'WORKING_DAY', '2024-05-08 17:00'], // work had ended: it starts on the 7th
    ['2024-05-06 23:30', 1, 'WORKING_DAY', '2024-05-08 17:00'],
    ['2024-05-07 00:10', 1, 'WORKING_DAY', '2024-05-08 17:00'], // the same start, on the other side of midnight
    ['2024-05-10 10:00', 3, 'WORKING_DAY', '2024-05-15 17:00'],
    ['2024-05-11 10:00', 1, 'WORKING_DAY', '2024-05-14 17:00'], // a Saturday: starts on Monday
    ['2024-04-26 10:00', 3, 'WORKING_DAY', '2024-05-04 17:00'], // ends on a Saturday worked in exchange
    ['2024-05-06 10:00', 5, 'DAY', '2024-05-13 17:00'], // the 11th is a Saturday
    ['2024-05-06 10:00', 3, 'DAY', '2024-05-09 17:00'],
    ['2024-01-31 10:00', 1, 'MONTH', '2024-02-29 17:00'],
    ['2024-03-30 10:00', 1, 'MONTH', '2024-05-02 17:00'], // starts on Monday 1 April, ends on 1 May, a holiday
    ['2024-05-06 08:30', 4, 'HOUR', '2024-05-06 12:30'],
    ['2024-05-06 15:00', 4, 'HOUR', '2024-05-07 09:30'],
    ['2024-05-10 15:00', 4, 'HOUR', '2024-05-13 09:30'],
    ['2024-05-06 05:00', 2, 'HOUR', '2024-05-06 09:30'],
    ['2024-05-06 18:00', 2, 'HOUR', '2024-05-07 09:30'],
    ['2024-05-06 07:30', 19, 'HOUR', '2024-05-07 17:00'], // two whole days end with the second
  ])('received %s, %i %s: %s', async (received, value, unit, due) => {
    const [row] = await subgraph.query<{ due: Date }>('SELECT due_at($1, $2, $3) AS due', [at(received), value, unit]);
    expect(row?.due).toEqual(at(due));
  });

  it('as many working days later as there are working days in between, whatever the day', async () => {
    const days = await subgraph.query<{ day: string; isWorking: boolean }>(
      `SELECT to_char(d, 'YYYY-MM-DD') AS day, is_working_day(d::date) AS "isWorking" FROM generate_series('2023-12-01'::date, '2024-12-31', '1 day') AS d`,
    );
    const worked = days.filter(({ isWorking }) => isWorking).map(({ day }) => day);
    const receipts = days.slice(0, 300).map(({ day }, index) => ({ day, value: 1 + (index % 20) }));
    const rows = await subgraph.query<{ due: Date }>(
      `SELECT due_at((day || ' 10:00+07')::timestamptz, value, 'WORKING_DAY') AS due FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS r (day, value, n) ORDER BY n`,
      [receipts.map(({ day }) => day), receipts.map(({ value }) => value)],
    );
    const expected = receipts.map(({ day, value }) => {
      const start = worked.find((one) => one >= day) ?? '';
      return at(`${worked[worked.indexOf(start) + value]} 17:00`);
    });
    expect(rows.map(({ due }) => due)).toEqual(expected);
  });

  it('is unknown while nobody has said when work begins and ends', async () => {
    const [row] = await subgraph.query<{ due: Date | null }>(
      `SELECT due_at('1999-05-06 08:00+07', 1, 'WORKING_DAY') AS due`,
    );
    expect(row?.due).toBeNull();
  });
});

describe('what a procedure promises', () => {
  it('is its limit of the day of receipt; a shorter one holds for what comes later', async () => {
    const procedureId = await editor.procedure();
    const long = { procedureId, value: 10, unit: 'WORKING_DAY', validFrom: '2021-03-01', validTo: '2024-05-08' };
    expect((await editor.create('ProcedureTimeLimit', long)).errors).toBeUndefined();
    await editor.create('ProcedureTimeLimit', { ...long, value: 2, validFrom: '2024-05-08', validTo: null });
    const dueAt = async (received: string) =>
      subgraph.write((transaction) => dueAtFor(transaction, procedureId, at(received)));
    expect(await dueAt('2024-05-07 10:00')).toEqual(at('2024-05-21 17:00'));
    expect(await dueAt('2024-05-08 10:00')).toEqual(at('2024-05-10 17:00'));
    expect(await dueAt('2020-05-08 10:00')).toBeNull();
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id: procedureId }],
      `... on Procedure { early: timeLimit(asOf: "2024-05-07") { value unit } now: timeLimit { value } dueAt(receivedAt: "2024-05-08T03:00:00Z") }`,
    );
    expect(data._entities[0]).toEqual({
      early: { value: 10, unit: 'WORKING_DAY' },
      now: { value: 2 },
      dueAt: '2024-05-10T10:00:00.000Z',
    });
  });

  it('is answered for many at once, in their order', async () => {
    const procedureIds = [await editor.procedure(), await editor.procedure()];
    const [first = '', second = ''] = procedureIds;
    await editor.create('ProcedureTimeLimit', { procedureId: first, value: 1, unit: 'DAY', validFrom: '2021-03-01' });
    const receivedAt = at('2024-05-06 10:00');
    const receipts = [second, first, second].map((procedureId) => ({ procedureId, receivedAt }));
    const dues = await subgraph.write((transaction) => dueAtForEach(transaction, receipts));
    expect(dues).toEqual([null, at('2024-05-07 17:00'), null]);
  });

  it.each([
    [{ value: 0, validTo: '2020-01-01' }, 'từ 1 đến 1.000'],
    [{ validFrom: '2024-01-01' }, 'đã có thời hạn trong thời gian này'],
    [{ validFrom: '2020-01-01', validTo: '2019-01-01' }, 'phải sau ngày bắt đầu'],
  ])('cannot be %o', async (over, words) => {
    const procedureId = await editor.procedure();
    const limit = { procedureId, value: 5, unit: 'WORKING_DAY', validFrom: '2021-03-01' };
    await editor.create('ProcedureTimeLimit', limit);
    const { errors } = await editor.create('ProcedureTimeLimit', { ...limit, validFrom: '2019-01-01', ...over });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });
});

it('other hours of work change what is promised from their day on', async () => {
  const setting = { kind: 'WORK_ENDS_MINUTE', value: 990, validFrom: '2026-10-01', source: 'Thử', isVerified: false };
  expect((await editor.create('ProcedureSetting', setting)).errors).toBeUndefined();
  const [row] = await subgraph.query(
    `SELECT due_at('2026-09-29 10:00+07', 1, 'WORKING_DAY') AS before, due_at('2026-10-05 10:00+07', 1, 'WORKING_DAY') AS after`,
  );
  expect(row).toEqual({ before: at('2026-09-30 17:00'), after: at('2026-10-06 16:30') });
  const { data } = await subgraph.ask('{ procedureSettings { kind value validFrom isVerified } }');
  expect(data.procedureSettings.filter(({ kind }: { kind: string }) => kind === 'WORK_ENDS_MINUTE')).toHaveLength(2);
  const refused = await editor.create('ProcedureSetting', { ...setting, validFrom: '2026-11-01', value: 2_000 });
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
