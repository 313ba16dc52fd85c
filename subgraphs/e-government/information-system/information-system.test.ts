import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agencyIdOf } from '../agency/agency.stub.js';
import { type EGovernment, startEGovernment } from '../e-government.fixture.js';
import { readRegisteredSystems } from './information-system.seed.js';

let hub: EGovernment;
beforeAll(async () => void (hub = await startEGovernment()));
afterAll(() => hub.stop());

const agencies = 'ownerAgency { id } operatorAgency { id } builderAgency { id }';

describe('the system register', () => {
  test('holds the 44 rows of the decision in their order, then the sample', async () => {
    const { data } = await hub.ask('{ informationSystems(first: 200) { totalCount nodes { number code origin } } }');
    const { nodes, totalCount } = data.informationSystems;
    expect(nodes.slice(0, 44).map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: 44 }, (_, n) => n + 1),
    );
    expect(new Set(nodes.slice(44).map(({ origin }: { origin: string }) => origin))).toEqual(new Set(['SAMPLE']));
    expect(totalCount).toBe(44 + 60);
  });

  test('pages through all of them without skipping or doubling one', async () => {
    const codes: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await hub.ask(
        'query ($after: String) { informationSystems(first: 25, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { variables: { after } },
      );
      const { nodes, pageInfo } = data.informationSystems;
      codes.push(...nodes.map(({ code }: { code: string }) => code));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect([codes.length, new Set(codes).size]).toEqual([104, 104]);
  });

  test('keeps owner, operator and builder apart, and is silent where the decision is', async () => {
    const query = `{ lris: informationSystem(code: "LRIS") { ${agencies} } cloud: informationSystem(code: "CLOUD") { ${agencies} ownerNote { en } } }`;
    const { data } = await hub.ask(query);
    expect(data.lris).toEqual({
      ownerAgency: null,
      operatorAgency: { id: agencyIdOf('VPUB') },
      builderAgency: { id: agencyIdOf('STTTT') },
    });
    expect(data.cloud).toEqual({
      ownerAgency: null,
      operatorAgency: null,
      builderAgency: null,
      ownerNote: { en: 'The decision does not name an owner.' },
    });
  });

  test('says of every row without an owner what the decision says instead', () => {
    const silent = readRegisteredSystems().filter(({ ownerAgency }) => ownerAgency === null);
    expect(silent.filter(({ ownerNote }) => ownerNote === null)).toEqual([]);
    expect(silent).toHaveLength(38);
  });

  test('finds the second tool of row 44 under its own code', async () => {
    const { data } = await hub.ask('{ informationSystem(code: "REG_DOC_DB") { number code otherCode isImplied } }');
    expect(data.informationSystem).toEqual({
      number: 44,
      code: 'INDEX_TOOL',
      otherCode: 'REG_DOC_DB',
      isImplied: true,
    });
  });

  test('places the province’s systems in the province, district systems in theirs and national ones nowhere', async () => {
    const systems = ['LGSP', 'NGSP', 'SAMPLE-660-1'].map(
      (code) => `${code.replaceAll('-', '_')}: informationSystem(code: "${code}") { place { id } category { code } }`,
    );
    const { data } = await hub.ask(`{ ${systems.join(' ')} }`);
    expect(data).toEqual({
      LGSP: { place: { id: 'adm_67' }, category: null },
      NGSP: { place: null, category: null },
      SAMPLE_660_1: { place: { id: 'adm_660' }, category: { code: 'SECTOR_SYSTEMS' } },
    });
  });

  test('resolves a key that exists and answers null to one that does not', async () => {
    const { data } = await hub.ask('{ informationSystem(code: "LGSP") { id } }');
    const { id } = data.informationSystem;
    const representations = [id, 'sys_none'].map((key) => ({ __typename: 'InformationSystem', id: key }));
    const { data: found } = await hub.entities(representations, '... on InformationSystem { code }');
    expect(found._entities).toEqual([{ code: 'LGSP' }, null]);
  });
});

describe('the list, narrowed', () => {
  const count = async (given: string): Promise<number> =>
    (await hub.ask(`{ informationSystems(${given}) { totalCount } }`)).data.informationSystems.totalCount;

  test('by origin and by nation', async () => {
    expect(await Promise.all(['origin: REAL', 'origin: SAMPLE', 'national: true'].map(count))).toEqual([44, 60, 9]);
  });

  test('by what operated on a day: what is not recorded is neither yes nor no', async () => {
    const day = 'inOperationOn: "2024-06-30"';
    const [all, related, others] = await Promise.all(
      [day, `${day}, citizenRelated: true`, `${day}, citizenRelated: false`].map(count),
    );
    expect(all).toBe((related ?? 0) + (others ?? 0));
    expect(await count('citizenRelated: true')).toBeGreaterThan(0);
    expect(await count('inOperationOn: "2010-01-01"')).toBe(0);
  });

  test('by place, with those below it on the day, and with what was merged into it when figures are carried', async () => {
    const given = [
      'unit: "adm_660"',
      'unit: "adm_67", inOperationOn: "2025-06-30"',
      'unit: "adm_68", inOperationOn: "2025-12-31"',
      'unit: "adm_68", inOperationOn: "2025-12-31", closing: CARRIED',
    ];
    const [district, province, frozen, carried] = await Promise.all(given.map(count));
    expect([district, frozen]).toEqual([3, 0]);
    expect(province).toBe(await count('national: false, inOperationOn: "2025-06-30"'));
    expect(carried).toBe(await count('national: false, inOperationOn: "2025-12-31"'));
  });

  test('by an unknown place, finds nothing', async () => {
    expect(await count('unit: "adm_none"')).toBe(0);
  });
});

describe('misuse', () => {
  test.each([
    ['an unknown code', '{ informationSystem(code: "NOPE") { id } }', 'NOT_FOUND'],
    ['a huge page', '{ informationSystems(first: 201) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a foreign cursor', '{ informationSystems(after: "x") { nodes { id } } }', 'INVALID_CURSOR'],
    ['a day that is none', '{ informationSystems(inOperationOn: "2025-02-30") { nodes { id } } }', 'BAD_USER_INPUT'],
  ])('%s is told so', async (_, query, code) => {
    expect((await hub.ask(query)).errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('statements', () => {
  test('stay the same from 10 rows to 200', async () => {
    const query = (first: number) => `{ informationSystems(first: ${first}) { nodes {
      code ${agencies} place { id } category { code } operation(asOf: "2024-06-30") { state }
      connections(asOf: "2024-06-30") { via state lastSuccessAt firstLiveOn to { code } from { code } } } } }`;
    const [few, many] = [await hub.ask(query(10)), await hub.ask(query(200))];
    expect(many.data.informationSystems.nodes).toHaveLength(104);
    expect([few.errors, many.errors]).toEqual([undefined, undefined]);
    expect(many.statements).toBe(few.statements + 1); // rows 1-10 belong to no group, so nothing asks for one
  });
});
