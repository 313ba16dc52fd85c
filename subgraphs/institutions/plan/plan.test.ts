import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { readPlanFile } from './plan-file.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

interface Coded {
  readonly code: string;
}
const codes = (agencies: readonly Coded[]): string[] => agencies.map(({ code }) => code);

async function plan(fields: string) {
  const { data, errors } = await institutions.ask(`{ plan { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.plan;
}

describe('the plan', () => {
  test('is Decision 1271, issued by the province for five years', async () => {
    expect(await plan('number issuedOn effectiveFrom firstYear lastYear issuer { code }')).toEqual({
      number: '1271/QĐ-UBND', issuedOn: '2021-08-18', effectiveFrom: '2021-08-18', firstYear: 2021, lastYear: 2025, issuer: { code: 'UBND_TINH' },
    }); // prettier-ignore
  });

  test('is a tree: seven contents with their leads, targets and tasks, and smaller tasks below', async () => {
    const { contents } = await plan(
      'contents { number leadClause leadAgencies { code } targets { code } tasks { code isLeaf subtasks { code isLeaf } } objectives { text } }',
    );
    expect(contents.map(({ leadAgencies }: { leadAgencies: Coded[] }) => codes(leadAgencies))).toEqual([
      ['STP'],
      ['VPUB'],
      ['SNV'],
      ['SNV'],
      ['STC'],
      ['STTTT'],
      ['SNV'],
    ]);
    expect(contents.map(({ targets }: { targets: Coded[] }) => targets.length)).toEqual([0, 17, 6, 1, 2, 11, 4]);
    const tasks = contents.flatMap(
      (content: { tasks: { code: string; isLeaf: boolean; subtasks: Coded[] }[] }) => content.tasks,
    );
    const main = tasks.filter(({ subtasks }: { subtasks: Coded[] }) => subtasks.length > 0);
    expect(tasks.filter(({ isLeaf }: { isLeaf: boolean }) => isLeaf)).toHaveLength(69);
    expect(main.every(({ isLeaf }: { isLeaf: boolean }) => !isLeaf)).toBe(true);
    const below = main.flatMap(({ subtasks }: { subtasks: Coded[] }) => codes(subtasks));
    expect(below.every((code: string) => codes(tasks).includes(code))).toBe(true);
    expect(contents.flatMap(({ objectives }: { objectives: unknown[] }) => objectives)).toHaveLength(8);
  });

  test('lists its 41 targets in the order of the text', async () => {
    const { data } = await institutions.ask(
      '{ targets { code } plan { targets { code } contents { targets { code } } } }',
    );
    const inText = readPlanFile().targets.map(({ id }) => id);
    expect(codes(data.targets)).toEqual(inText);
    expect(codes(data.plan.targets)).toEqual(inText);
    expect(data.plan.contents.flatMap(({ targets }: { targets: Coded[] }) => codes(targets))).toEqual(inText);
  });

  test('has an appendix of sixteen tasks: two lead the eighth', async () => {
    const { appendixTasks } = await plan(
      'appendixTasks { number timing dueOn waitsFor years leadAgencies { code } coordinatingAgencies { code } }',
    );
    expect(appendixTasks.map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(appendixTasks[7]).toEqual({
      number: 8, timing: 'AFTER_EVENT', dueOn: null, waitsFor: 'CENTRAL_PLAN', years: [],
      leadAgencies: [{ code: 'STP' }, { code: 'CA' }], coordinatingAgencies: [{ code: 'UBND_HUYEN' }, { code: 'UBND_XA' }],
    }); // prettier-ignore
    expect(appendixTasks[3]).toMatchObject({ timing: 'YEAR', dueOn: '2021-12-31', waitsFor: null });
  });

  test('gives fourteen groups their duties and their agencies', async () => {
    const { responsibilities } = await plan(
      'responsibilities { number items { letter text textEn } agencies { code } }',
    );
    expect(responsibilities.map(({ items }: { items: unknown[] }) => items.length)).toEqual([
      4, 10, 3, 3, 2, 3, 3, 3, 3, 2, 2, 1, 2, 1,
    ]);
    const agencies = responsibilities.map((group: { agencies: Coded[] }) => codes(group.agencies));
    expect(agencies[0]).toEqual(['CQTW', 'SBN', 'UBND_HUYEN', 'UBND_XA']);
    expect(agencies.slice(1, 13)).toEqual(
      ['SNV', 'STP', 'VPUB', 'STC', 'SKHDT', 'STTTT', 'SYT', 'SGDDT', 'SLDTBXH', 'SKHCN', 'SVHTTDL', 'CA'].map(
        (code) => [code],
      ),
    );
    expect(agencies[13]).toEqual(['BAO_DN', 'BAO_TW', 'CTTDT', 'PTTH']);
  });

  test('has rules of funding and reporting, and shows where it disagrees with itself', async () => {
    const { fundingRules, reportingRules, contradictions } = await plan(
      'fundingRules { code } reportingRules { code kind cadences year reporters { code } draftedBy { code } recipient { code } through { code } } contradictions { code text textEn }',
    );
    expect([fundingRules.length, reportingRules.length, contradictions.length]).toEqual([6, 8, 12]);
    const [all, , ministry, , evaluation] = reportingRules;
    const cadences = ['QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AD_HOC'];
    const [snv, province] = [{ code: 'SNV' }, { code: 'UBND_TINH' }];
    expect(all).toEqual({
      code: 'R1',
      kind: null,
      cadences,
      year: null,
      reporters: [{ code: 'SBN' }, { code: 'CQTW' }],
      draftedBy: null,
      recipient: province,
      through: snv,
    });
    expect(ministry).toEqual({
      code: 'R3',
      kind: null,
      cadences,
      year: null,
      reporters: [province],
      draftedBy: snv,
      recipient: { code: 'BNV' },
      through: null,
    });
    expect(evaluation).toMatchObject({
      code: 'R5',
      kind: 'FINAL_EVALUATION',
      cadences: [],
      year: 2025,
      reporters: [snv],
    });
  });
});

describe('a target', () => {
  test('by its code in the plan and by its id is the same, with its agencies and its content', async () => {
    const fields =
      '__typename id code leadAgency { code } supportingAgencies { code } content { number } thresholds { year level value }';
    const { data } = await institutions.ask(`{ target(id: "T2.5-commune") { ${fields} } }`);
    expect(data.target).toMatchObject({
      __typename: 'ProcedureTarget',
      content: { number: 2 },
      thresholds: ['15', '35', '55', '75', '95'].map((value, index) => ({
        year: 2021 + index,
        level: 'COMMUNE',
        value,
      })),
    });
    const again = await institutions.ask(`query ($id: ID!) { target(id: $id) { ${fields} } }`, { id: data.target.id });
    expect(again.data).toEqual(data);
  });

  test.each(['T9.9', 'itg_00000000-0000-5000-8000-000000000000', ''])('%j is NOT_FOUND', async (id) => {
    const { errors } = await institutions.ask('query ($id: ID!) { target(id: $id) { id } }', { id });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('of institutions is counted by a formula, each of the fifteen', async () => {
    const { data } = await institutions.ask(
      '{ targets { code ... on InstitutionTarget { result { asOf missing figure { state } formula { id reads } } } } }',
    );
    const own = (data.targets as (Coded & { result?: object })[]).filter(({ result }) => result !== undefined);
    expect(own).toHaveLength(15);
    for (const { code, result } of own) {
      expect(result, code).toEqual({
        asOf: '2025-06-30',
        missing: [],
        figure: { state: expect.stringMatching(/^(KNOWN|PARTIAL)$/) },
        formula: { id: `institutions/${code}`, reads: expect.arrayContaining(['AdminUnit', 'Succession']) },
      });
    }
  });
});
