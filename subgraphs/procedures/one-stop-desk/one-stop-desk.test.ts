import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, outcomeEditor, recordsOf, refusalOf } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, remove } = recordsOf(() => subgraph);
const input = (over: object = {}) => ({
  code: 'T01.H00',
  name: 'Bộ phận Một cửa thử',
  kind: 'COMMUNE',
  level: 'COMMUNE',
  agencyId: 'agc_VPUB',
  placeId: 'adm_n03',
  openedOn: '2025-07-01',
  ...over,
});

describe('a one-stop desk', () => {
  it('belongs to its place while it is open', async () => {
    const made = madeBy(await create('OneStopDesk', input({ code: 'T02.H00' })));
    const desksOn = async (day: string): Promise<object[]> =>
      (
        await subgraph.entities(
          [{ __typename: 'AdminUnit', id: 'adm_n03' }],
          `... on AdminUnit { oneStopDesks(asOf: "${day}") { id } }`,
        )
      ).data._entities[0].oneStopDesks;
    expect(await desksOn('2025-07-01')).toContainEqual({ id: made.id });
    madeBy(await change('OneStopDesk', made, { closedOn: '2025-10-01' }));
    expect(await desksOn('2025-09-30')).toContainEqual({ id: made.id });
    expect(await desksOn('2025-10-01')).not.toContainEqual({ id: made.id });
  });

  it('may have the code of a desk that closed, never of one that is open', async () => {
    madeBy(await create('OneStopDesk', input({ code: 'T03.H00', closedOn: '2025-09-01' })));
    expect(
      refusalOf(await create('OneStopDesk', input({ code: 'T03.H00', openedOn: '2025-08-31' })))?.message,
    ).toContain('cùng thời gian');
    madeBy(await create('OneStopDesk', input({ code: 'T03.H00', openedOn: '2025-09-01' })));
  });

  it.each([
    ['of another level than its kind', { kind: 'DISTRICT' }, 'thuộc cấp DISTRICT'],
    ['in a place that nobody knows', { placeId: 'adm_x' }, 'Không có đơn vị hành chính'],
    ['before its place was there', { openedOn: '2025-06-30' }, 'tồn tại từ 2025-07-01'],
    [
      'after its place had ended',
      { placeId: 'adm_c01', openedOn: '2024-01-01', closedOn: '2025-07-02' },
      'đến trước 2025-07-01',
    ],
    ['that closes before it opens', { closedOn: '2025-07-01' }, 'phải sau ngày mở'],
  ])('%s is refused', async (_, over, words) => {
    expect(refusalOf(await create('OneStopDesk', input(over)))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  it('that received dossiers is closed, not removed; one that did not is removed', async () => {
    const [busy] = await subgraph.query<{ id: string; version: number }>(
      'SELECT id, version FROM one_stop_desk WHERE id IN (SELECT desk_id FROM dossier) LIMIT 1',
    );
    expect(refusalOf(await remove('OneStopDesk', busy ?? { id: '', version: 0 }))?.message).toContain('closedOn');
    const idle = madeBy(await create('OneStopDesk', input({ code: 'T04.H00' })));
    madeBy(await remove('OneStopDesk', idle));
  });

  it('keeps its history, and is written by nobody without the scope', async () => {
    const made = madeBy(await create('OneStopDesk', input({ code: 'T05.H00' }), 'Mở theo quyết định'));
    const { data } = await subgraph.entities(
      [{ __typename: 'OneStopDesk', id: made.id }],
      '... on OneStopDesk { history { kind reason } }',
      { viewer: outcomeEditor },
    );
    expect(data._entities[0].history).toEqual([{ kind: 'CREATED', reason: 'Mở theo quyết định' }]);
    const { create: asNobody } = recordsOf(() => subgraph, { subject: 'clerk', scopes: ['result:write'] });
    expect(refusalOf(await asNobody('OneStopDesk', input()))?.code).toBe('FORBIDDEN');
  });

  it.each([
    ['kind: DEPARTMENT', `kind = 'DEPARTMENT'`],
    [
      'level: DISTRICT, openOn: "2024-06-30"',
      `level = 'DISTRICT' AND daterange(opened_on, closed_on) @> '2024-06-30'::date`,
    ],
    [
      'unit: "adm_new", unitAsOf: "2025-12-31", openOn: "2025-12-31"',
      `(place_id LIKE 'adm_n%' OR place_id = 'adm_c71') AND daterange(opened_on, closed_on) @> '2025-12-31'::date`,
    ],
  ])('is found by (%s)', async (given, where) => {
    const { data, errors } = await subgraph.ask(`{ oneStopDesks(${given}) { totalCount } }`);
    expect(errors).toBeUndefined();
    const [row] = await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM one_stop_desk WHERE ${where}`);
    expect(Number(row?.n)).toBeGreaterThan(0);
    expect(data.oneStopDesks.totalCount).toBe(Number(row?.n));
  });
});
