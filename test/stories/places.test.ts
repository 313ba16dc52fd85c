import { describe, expect, test } from 'vitest';
import { ask } from '../hub/ask.js';

const counts = async (asOf: string): Promise<Record<string, number>> => {
  const { data, errors } = await ask(
    `query ($asOf: Date) { all: adminUnits(asOf: $asOf) { totalCount }
      province: adminUnits(asOf: $asOf, level: PROVINCE) { totalCount nodes { code name } }
      district: adminUnits(asOf: $asOf, level: DISTRICT) { totalCount }
      commune: adminUnits(asOf: $asOf, level: COMMUNE) { totalCount } }`,
    { variables: { asOf } },
  );
  expect(errors).toEqual([]);
  return {
    province: data.province.totalCount,
    district: data.district.totalCount,
    commune: data.commune.totalCount,
    all: data.all.totalCount,
  };
};

describe('places in time', () => {
  test.each(['2021-12-31', '2025-06-30'])('%s: one province, eight districts, seventy-one communes', async (asOf) => {
    expect(await counts(asOf)).toEqual({ province: 1, district: 8, commune: 71, all: 80 });
  });

  test('2025-07-01: one province and twenty-eight communes, no district', async () => {
    expect(await counts('2025-07-01')).toEqual({ province: 1, district: 0, commune: 28, all: 29 });
  });

  test('a commune that ended names its successor', async () => {
    const { data } = await ask(
      `{ adminUnit(code: "24612", asOf: "2025-06-30") { name validTo successors { relation effectiveFrom legalBasis to { code name parent { code } } } } }`,
    );
    expect(data.adminUnit).toEqual({
      name: 'Phường Nghĩa Thành',
      validTo: '2025-07-01',
      successors: [
        {
          relation: 'MERGED_INTO',
          effectiveFrom: '2025-07-01',
          legalBasis: '1671/NQ-UBTVQH15',
          to: { code: '24611', name: 'Phường Bắc Gia Nghĩa', parent: { code: '68' } },
        },
      ],
    });
  });

  test('one code, two places: 24611 before and after July 2025', async () => {
    const { data } = await ask(
      '{ before: adminUnit(code: "24611", asOf: "2025-06-30") { id name } after: adminUnit(code: "24611", asOf: "2025-07-01") { id name } }',
    );
    expect([data.before.name, data.after.name]).toEqual(['Phường Nghĩa Đức', 'Phường Bắc Gia Nghĩa']);
    expect(data.before.id).not.toBe(data.after.id);
  });

  test('a place keeps its id through a change of kind', async () => {
    const { data } = await ask(
      '{ town: adminUnit(code: "660", asOf: "2019-12-31") { id kind } city: adminUnit(code: "660", asOf: "2020-01-01") { id kind versions { name validFrom validTo } } }',
    );
    expect(data.town).toEqual({ id: data.city.id, kind: 'TOWN' });
    expect(data.city.kind).toBe('PROVINCIAL_CITY');
    expect(data.city.versions).toHaveLength(2);
  });

  test('node(id) finds what any subgraph owns', async () => {
    const { data } = await ask(
      '{ adminUnit(code: "67", asOf: "2021-12-31") { id } informationSystem(code: "LGSP") { id } procedures(first: 1) { nodes { id } } }',
    );
    for (const [id, type] of [
      [data.adminUnit.id, 'AdminUnit'],
      [data.informationSystem.id, 'InformationSystem'],
      [data.procedures.nodes[0].id, 'Procedure'],
    ]) {
      const found = await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { variables: { id } });
      expect(found.data).toEqual({ node: { __typename: type, id } });
    }
    const target = await ask('{ target(id: "T5.2a") { id } }');
    const node = await ask('query ($id: ID!) { node(id: $id) { __typename ... on FinanceTarget { code } } }', {
      variables: { id: target.data.target.id },
    });
    expect(node.data).toEqual({ node: { __typename: 'FinanceTarget', code: 'T5.2a' } });
  });
});
