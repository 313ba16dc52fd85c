import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldVietnamese } from '../../../shared/text/fold.js';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { places, spellings } from './spellings.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

interface Hit {
  readonly score: number;
  readonly match: string;
  readonly matchedName: string;
  readonly matchedFrom: string;
  readonly matchedTo: string | null;
  readonly isInForce: boolean;
  readonly node: { readonly id: string; readonly name: string; readonly code: string };
}

const fields = `score match matchedName matchedFrom matchedTo isInForce
  node { ... on AdminUnit { id name code } ... on Agency { id name code } }`;

async function search(text: string, more = 'first: 10'): Promise<Hit[]> {
  const query = `query ($text: String!) { search(text: $text, ${more}) { ${fields} } }`;
  const { data, errors } = await institutions.ask(query, { text });
  expect(errors).toBeUndefined();
  return data.search;
}

const refusal = async (text: string, more = '') =>
  (await institutions.ask(`query ($text: String!) { search(text: $text ${more}) { score } }`, { text })).errors?.map(
    ({ extensions }) => extensions.code,
  );

const namesOf = (hits: readonly Hit[]): string[] => hits.map(({ node }) => node.name);
const ofPlaces = 'kinds: [ADMIN_UNIT]';

describe('search', () => {
  test('finds ninety-eight of a hundred spellings among its first ten', async () => {
    const misses: string[] = [];
    for (const { way, text, expectedId } of spellings) {
      const found = (await search(text)).map(({ node }) => node.id);
      if (!found.includes(expectedId)) misses.push(`${way}: ${text}`);
    }
    console.log(
      `${spellings.length} spellings, ${misses.length} missed${misses.map((miss) => `\n  ${miss}`).join('')}`,
    );
    expect(spellings.length).toBeGreaterThanOrEqual(500);
    expect(misses.length / spellings.length).toBeLessThanOrEqual(0.02);
  });

  test('puts whoever carries the very name first', async () => {
    for (const { id, name } of places) {
      const [first, ...others] = await search(name, ofPlaces);
      expect(foldVietnamese(first?.matchedName ?? ''), name).toBe(foldVietnamese(name));
      const sure = [first, ...others].filter((hit) => hit?.score === 1);
      expect(
        sure.map((hit) => hit?.node.id),
        name,
      ).toContain(id); // two places may have had one name
    }
  });

  test.each(['xyzzy', 'Hà Nội', 'zzzzzzzzzz', '99999'])('finds nothing for %j', async (text) =>
    expect(await search(text)).toEqual([]),
  );

  test('shows only what existed on the day asked for, as it was then', async () => {
    const on = async (asOf: string) =>
      namesOf(await search('thành phố Gia Nghĩa', `${ofPlaces}, asOf: "${asOf}", first: 1`));
    expect(await on('2019-12-31')).toEqual(['Thị xã Gia Nghĩa']);
    expect(await on('2020-01-01')).toEqual(['Thành phố Gia Nghĩa']);
    const after = await search('Gia Nghĩa', `${ofPlaces}, asOf: "2025-07-01"`);
    expect(namesOf(after)).toEqual(['Phường Bắc Gia Nghĩa', 'Phường Nam Gia Nghĩa', 'Phường Đông Gia Nghĩa']);
  });

  test('shows only the kinds asked for', async () => {
    const codes = async (kinds: string) =>
      (await search('dak mil', `kinds: ${kinds}, first: 3`)).map(({ node }) => node.code);
    expect(await codes('[ADMIN_UNIT]')).toEqual(['24670', '663', '24664']);
    expect(await codes('[AGENCY]')).toEqual(['UBND-24670', 'UBND-663', 'UBND-24664']);
    expect(await codes('[]')).toEqual([]);
  });

  test.each([
    ['', ''],
    [' % _ ', ''],
    ['🙂', ''],
    ['a'.repeat(101), ''],
    ['dak', ', first: 0'],
    ['dak', ', first: 51'],
    ['dak', ', asOf: "2025-02-30"'],
  ])('refuses %j%s', async (text, more) => expect(await refusal(text, more)).toEqual(['BAD_USER_INPUT']));

  test('takes quotes, wildcards and backslashes as what they are', async () => {
    for (const text of ["'; DROP TABLE agency; --", '%dak%', String.raw`\dak\ `, '\0dak'])
      expect(Array.isArray(await search(text))).toBe(true);
  });
});

describe('the traps of 2025', () => {
  test('“Đắk Mil” is three places, told apart by kind and days; what ended says so and leads on', async () => {
    const hits = (await search('Đắk Mil', ofPlaces)).filter(({ match }) => match === 'EXACT');
    expect(hits.map(({ node, matchedFrom, matchedTo, isInForce }) => [node.code, node.name, matchedFrom, matchedTo, isInForce])).toEqual([
      ['24670', 'Xã Đắk Mil', '2025-07-01', null, true],
      ['663', 'Huyện Đắk Mil', '2004-08-31', '2025-07-01', false],
      ['24664', 'Thị trấn Đắk Mil', '2004-08-31', '2025-07-01', false],
    ]); // prettier-ignore
    const { data } = await institutions.ask(
      '{ search(text: "thị trấn Đắk Mil", first: 1) { node { ... on AdminUnit { successors { to { code name } } } } } }',
    );
    expect(data.search[0].node.successors).toEqual([{ to: { code: '24664', name: 'Xã Đức Lập' } }]);
  });

  test('“Xã Đắk Song” is the commune of 2025, and Xã Nam Bình under the name it had until 2007', async () => {
    const sure = (await search('xã đắk song', ofPlaces)).filter(({ score }) => score === 1);
    expect(sure.map(({ node, matchedTo }) => [node.code, node.name, matchedTo])).toEqual([
      ['24718', 'Xã Đắk Song', null],
      ['24721', 'Xã Nam Bình', '2007-11-02'],
    ]);
  });

  test('“Huyện Đắk Nông” is the district until 2005, not the province', async () => {
    const [first] = await search('huyện đắk nông', ofPlaces);
    expect(first).toMatchObject({
      node: { code: '661', name: 'Huyện Đắk Nông' },
      matchedTo: '2005-07-12',
      isInForce: false,
    });
  });

  test('a code that was given to another place finds both, the living one first', async () => {
    const reused = await institutions.query<{ code: string; now: string; then: string }>(
      `SELECT now.code, now.name AS now, before.name AS then FROM admin_unit_version AS now JOIN admin_unit_version AS before
         ON before.code = now.code AND before.valid_to = '2025-07-01' AND before.unit_id <> now.unit_id
       WHERE now.valid_from = '2025-07-01' AND now.level = 'COMMUNE'`,
    );
    expect([reused.length, reused.filter(({ now, then }) => now !== then).length]).toEqual([25, 16]);
    for (const { code, now, then } of reused) {
      const exact = (await search(code, ofPlaces)).filter(({ match }) => match === 'EXACT');
      expect(namesOf(exact), code).toEqual([now, then]);
    }
  });

  test.each([
    ['24611', ['660', '661']],
    ['24678', ['663', '664']],
  ])('new commune %s comes from the districts %j: none of them has it as its successor', async (code, districts) => {
    const { data } = await institutions.ask(
      `{ adminUnit(code: "${code}") { predecessors { fromVersion { parent { code successors { to { id } } } } } } }`,
    );
    const above = data.adminUnit.predecessors.map(
      ({ fromVersion }: { fromVersion: { parent: { code: string; successors: unknown } } }) => fromVersion.parent,
    );
    expect([...new Set(above.map((one: { code: string }) => one.code))].sort()).toEqual(districts);
    for (const { successors } of above) expect(successors).toEqual([{ to: null }]);
  });
});

describe('the names in the database', () => {
  test('are folded as the program folds', async () => {
    const texts = [...spellings.map(({ text }) => text), 'Ðắk ɖ Ɖ', '１６７１/NQ-UBTVQH15', 'a_b–c…d', "'’‘ʼ`´", ''];
    const rows = await institutions.query<{ text: string; folded: string }>(
      'SELECT text, fold_vietnamese(text) AS folded FROM unnest($1::text[]) AS text',
      [texts],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(rows.map(({ text }) => foldVietnamese(text)));
  });

  test('follow a renaming in the same write', async () => {
    await institutions.query(`UPDATE admin_unit_version SET name = 'Xã Hoàn Toàn Mới' WHERE code = '24763'`);
    expect(namesOf(await search('hoan toan moi', 'first: 1'))).toEqual(['Xã Hoàn Toàn Mới']);
  });
});
