import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const found = (code: string): Promise<unknown> =>
  institutions.query(
    `INSERT INTO public_service_unit (id, code, name, sector, governing_agency_id, admin_unit_id, established_on, origin)
     SELECT 'psu_' || $1, $1, 'Đơn vị thử', 'OTHER', governing_agency_id, admin_unit_id, '2024-01-01', 'SAMPLE' FROM public_service_unit LIMIT 1`,
    [code],
  );

interface Page {
  readonly nodes: readonly { readonly code: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(given: object): Promise<Page> {
  const query =
    'query ($first: Int, $after: String) { publicServiceUnits(first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }';
  const { data, errors } = await institutions.ask(query, given);
  expect(errors).toBeUndefined();
  return data.publicServiceUnits;
}

const refusal = async (query: string, variables = {}) =>
  (await institutions.ask(query, variables)).errors?.map(({ extensions }) => extensions.code);

describe('publicServiceUnits', () => {
  test('are counted as the table has them, by day and sector', async () => {
    const { data } = await institutions.ask(
      '{ all: publicServiceUnits { totalCount } in2021: publicServiceUnits(asOf: "2021-12-31") { totalCount } health: publicServiceUnits(sector: HEALTH, asOf: "2025-06-30") { totalCount } }',
    );
    const [expected] = await institutions.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE daterange(established_on, dissolved_on) @> date '2021-12-31')::int AS in2021,
              count(*) FILTER (WHERE sector = 'HEALTH' AND daterange(established_on, dissolved_on) @> date '2025-06-30')::int AS health FROM public_service_unit`,
    );
    expect(
      Object.fromEntries(Object.entries(data).map(([key, list]) => [key, (list as { totalCount: number }).totalCount])),
    ).toEqual(expected);
  });

  test('name their place, their agency and their origin', async () => {
    const { data } = await institutions.ask(
      '{ publicServiceUnits(first: 1) { nodes { code name origin adminUnit { code level } governingAgency { code } } } }',
    );
    expect(data.publicServiceUnits.nodes[0]).toMatchObject({
      code: 'MAU-0001',
      origin: 'SAMPLE',
      adminUnit: { level: 'COMMUNE' },
      governingAgency: { code: 'SGDDT' },
    });
  });

  test('within a district are those at the district and at its communes', async () => {
    const { data } = await institutions.ask('{ adminUnit(code: "663", asOf: "2021-12-31") { id } }');
    const list = await institutions.ask(
      'query ($unit: ID) { publicServiceUnits(unit: $unit, asOf: "2021-12-31", first: 200) { totalCount nodes { adminUnit { code parent { code } } } } }',
      { unit: data.adminUnit.id },
    );
    const places: { code: string; parent: { code: string } }[] = list.data.publicServiceUnits.nodes.map(
      ({ adminUnit }: { adminUnit: object }) => adminUnit,
    );
    expect(places.length).toBe(list.data.publicServiceUnits.totalCount);
    expect(places.every(({ code, parent }) => code === '663' || parent.code === '663')).toBe(true);
    expect(places.some(({ code }) => code === '663')).toBe(true);
  });

  test('are walked page by page, none skipped or doubled, while others are written between the pages', async () => {
    const before = await institutions.query<{ code: string }>(
      'SELECT code FROM public_service_unit ORDER BY code COLLATE "C"',
    );
    expect(before.length).toBeGreaterThan(580);
    const seen: string[] = [];
    let after: string | null = null;
    for (let number = 0; ; number += 1) {
      const { nodes, pageInfo }: Page = await page({ first: 47, after });
      seen.push(...nodes.map(({ code }) => code));
      await found(`MAA-${number}`); // before every cursor: never seen, nor does it move what follows
      await found(`MAU-${String(number * 40).padStart(4, '0')}-B`);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort());
    expect(seen).toEqual(expect.arrayContaining(before.map(({ code }) => code)));
  });

  test.each([0, 201, -1, -2_147_483_648])('refuse a page of %i', async (first) =>
    expect(
      await refusal('query ($first: Int) { publicServiceUnits(first: $first) { totalCount } }', { first }),
    ).toEqual(['BAD_USER_INPUT']),
  );

  test.each([
    'nonsense', '""', 'WyJhIl0', Buffer.from('["a"]').toString('base64url'), Buffer.from('["a","b","c"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('["a\\u0000","b"]').toString('base64url'),
  ])('refuse a cursor that they did not give: %s', async (after) =>
    expect(await refusal('query ($after: String) { publicServiceUnits(after: $after) { totalCount } }', { after })).toEqual(['INVALID_CURSOR']),
  ); // prettier-ignore

  test.each([
    ['adminUnits', ['PROVINCE', '24611', 'x']],
    ['adminUnits', ['99999999999', '24611', 'x']],
    ['adminUnits', ['1', '24611']],
    ['agencies', ['SNV']],
  ])('%s refuse a cursor of another list: %j', async (field, key) => {
    const after = Buffer.from(JSON.stringify(key)).toString('base64url');
    expect(await refusal(`query ($after: String) { ${field}(after: $after) { totalCount } }`, { after })).toEqual([
      'INVALID_CURSOR',
    ]);
  });
});
