import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph, viewerWith } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

const workingDay = async (after: string, days: number): Promise<string> =>
  (await subgraph.ask(`{ workingDay(after: "${after}", days: ${days}) }`)).data.workingDay;

describe('the calendar', () => {
  it.each([
    ['2024-04-26', 1, '2024-05-02'], // Friday; off 29 April in exchange, 30 April, 1 May
    ['2024-04-26', 2, '2024-05-03'],
    ['2024-04-26', 3, '2024-05-04'], // a Saturday that was worked instead
    ['2024-04-26', 4, '2024-05-06'],
    ['2021-02-09', 1, '2021-02-17'], // Tết with two days in place of the weekend
    ['2025-01-24', 1, '2025-02-03'],
    ['2022-04-29', 1, '2022-05-04'], // 30 April and 1 May on a weekend
    ['2023-08-31', 1, '2023-09-05'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2024-06-03', 5, '2024-06-10'], // an ordinary week
  ])('%s and %i working days is %s', async (after, days, expected) =>
    expect(await workingDay(after, days)).toBe(expected),
  );

  it('counts back as it counts on', async () => {
    const wrong = await subgraph.query(
      `SELECT day FROM generate_series('2024-01-01'::date, '2025-06-30', '1 day') AS on_day (day), (VALUES (1), (7)) AS n (count)
       WHERE is_working_day(day::date) AND working_days_before(working_days_after(day::date, count), count) <> day::date`,
    );
    expect(wrong).toEqual([]);
  });

  it('says of each day where it comes from, and which were not verified', async () => {
    const { data } = await subgraph.ask(
      '{ calendarDays(from: "2022-01-01", to: "2022-04-30") { totalCount nodes { onDay kind isWorking name source isVerified origin } } }',
    );
    expect(data.calendarDays.totalCount).toBe(7);
    expect(data.calendarDays.nodes[0]).toMatchObject({
      onDay: '2022-01-03',
      kind: 'SUBSTITUTE',
      isVerified: false,
      origin: 'REAL',
    });
    expect(data.calendarDays.nodes.at(-1)).toMatchObject({
      onDay: '2022-04-11',
      name: 'Giỗ Tổ Hùng Vương',
      isVerified: true,
    });
    for (const { source } of data.calendarDays.nodes) expect(source).not.toBe('');
  });

  it('has every year of the plan, with as many days off as the Labour Code gives', async () => {
    const rows = await subgraph.query<{ year: number; off: number; moved: number }>(
      `SELECT extract(year FROM on_day)::integer AS year, count(*) FILTER (WHERE kind IN ('HOLIDAY', 'SUBSTITUTE'))::integer AS off,
              sum(CASE kind WHEN 'SWAPPED_OFF' THEN 1 WHEN 'SWAPPED_WORK' THEN -1 ELSE 0 END)::integer AS moved
       FROM calendar_day GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => ({ year, off: 11, moved: 0 })));
  });
});

describe('a day of the calendar', () => {
  const input = { onDay: '2026-12-31', kind: 'SWAPPED_OFF', name: 'Hoán đổi', source: 'Thử', isVerified: false };

  it('is added, changed and removed, and each time moves what is computed next', async () => {
    expect(await workingDay('2026-12-30', 1)).toBe('2026-12-31');
    const { data } = await editor.create('CalendarDay', input, 'id version isWorking');
    expect(data.done.row).toMatchObject({ version: 1, isWorking: false });
    expect(await workingDay('2026-12-30', 1)).toBe('2027-01-01');
    const at = { id: data.done.entityId, expectedVersion: 1 };
    const moved = await editor.change('CalendarDay', at, { onDay: '2027-01-01' }, 'onDay');
    expect(moved.data.done.row).toEqual({ onDay: '2027-01-01' });
    expect(await workingDay('2026-12-30', 2)).toBe('2027-01-04');
    const gone = await editor.remove('CalendarDay', { ...at, expectedVersion: 2 }, 'Ghi nhầm');
    expect(gone.errors).toBeUndefined();
    expect(await workingDay('2026-12-30', 2)).toBe('2027-01-01');
  });

  it.each([
    ['a Saturday off', { onDay: '2026-12-26', kind: 'HOLIDAY' }, 'khác với thứ'],
    ['a Monday worked', { onDay: '2026-12-28', kind: 'SWAPPED_WORK' }, 'khác với thứ'],
    ['a day that is there', { onDay: '2025-09-02', kind: 'HOLIDAY' }, 'đã có trong lịch'],
    ['a year that never was', { onDay: '0226-12-30', kind: 'HOLIDAY' }, 'nằm ngoài'],
  ])('is refused as %s', async (_, over, words) => {
    const { errors } = await editor.create('CalendarDay', { ...input, ...over });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });

  it('is written by nobody without the scope', async () => {
    const { errors } = await editor.create('CalendarDay', input, 'id', viewerWith('dossier:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

it.each([0, 1_001, -5])('a working day %i after another cannot be asked for', async (days) => {
  const { errors } = await subgraph.ask(`{ workingDay(after: "2024-01-01", days: ${days}) }`);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});
