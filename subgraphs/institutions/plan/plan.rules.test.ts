import { describe, expect, test } from 'vitest';
import { checkTargetRule } from '../../../shared/figures/target-rule.js';
import { plannedRules } from '../../../shared/figures/target-rules.fixture.js';
import { agencyId, agencyIds, oneAgencyId } from '../agency/agency.rules.js';
import { readCsv } from '../read-csv.js';
import { targetFrom } from '../target/target.rules.js';
import { readPlanFile } from './plan-file.js';
import { planId, tasksFrom } from './plan.rules.js';

const file = readPlanFile();
const counted = <Item>(items: readonly Item[], key: (item: Item) => string | number): Record<string, number> =>
  items.reduce<Record<string, number>>(
    (counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }),
    {},
  );

describe('the plan as data (1271/QĐ-UBND)', () => {
  test('has seven contents with 0, 17, 6, 1, 2, 11 and 4 targets', () => {
    expect(file.contents.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const targets = counted(file.targets, ({ content }) => content);
    expect(file.contents.map(({ no }) => targets[no] ?? 0)).toEqual([0, 17, 6, 1, 2, 11, 4]);
  });

  test('lists its targets content by content', () => {
    const contents = file.targets.map(({ content }) => content);
    expect(contents).toEqual([...contents].sort((one, other) => one - other));
  });

  test('has 42 main tasks and 69 that are not divided further', () => {
    const tasks = tasksFrom(file);
    expect(tasks.filter(({ parentId }) => parentId === null)).toHaveLength(42);
    expect(tasks.filter(({ isLeaf }) => isLeaf)).toHaveLength(69);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });

  test('puts every task after the one that holds it, and numbers them in each content', () => {
    const tasks = tasksFrom(file);
    tasks.forEach(({ parentId, contentId }, index) => {
      if (parentId !== null)
        expect(tasks.slice(0, index).find(({ id }) => id === parentId)).toMatchObject({ contentId, isLeaf: false });
    });
    for (const { no } of file.contents) {
      const own = tasks.filter(({ contentId }) => contentId === planId('PlanContent', String(no)));
      expect(own.map(({ ordinal }) => ordinal)).toEqual(own.map((_, index) => index + 1));
    }
  });

  test('has 14 groups of responsibility with 42 duties (IV)', () => {
    expect(file.responsibilities.map(({ no }) => no)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(file.responsibilities.flatMap(({ items }) => items)).toHaveLength(42);
  });

  test('has 16 tasks in its appendix: 7 yearly, 3 in 2021, 2 and 4 that wait for an act of the centre and have no due date', () => {
    const timings = file.appendix_tasks.map(({ timing }) => timing);
    expect(counted(timings, ({ type, event, due }) => [type, event ?? due ?? ''].join(' '))).toEqual({
      'ANNUAL ': 7,
      'YEAR 2021-12-31': 3,
      'AFTER_EVENT CENTRAL_PLAN': 2,
      'AFTER_EVENT CENTRAL_GUIDANCE': 4,
    });
    for (const { years } of timings.filter(({ type }) => type === 'ANNUAL'))
      expect(years).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  test('has 12 contradictions, 6 rules of funding and 8 of reporting', () => {
    expect([file.internal_conflicts, file.funding_rules, file.reporting.rules].map(({ length }) => length)).toEqual([
      12, 6, 8,
    ]);
  });

  test('says everything in both languages', () => {
    const silent: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const texts = value as Record<string, unknown>;
      for (const [vi, en] of [
        ['vi', 'en'],
        ['title_vi', 'title_en'],
      ] as const) {
        if (vi in texts !== en in texts || texts[vi] === '' || texts[en] === '') silent.push(`${path}.${vi}/${en}`);
      }
      for (const [key, part] of Object.entries(texts)) walk(part, `${path}.${key}`);
    };
    const {
      general_objective,
      contents,
      targets,
      funding_rules,
      responsibilities,
      appendix_tasks,
      internal_conflicts,
    } = file;
    walk(
      { general_objective, contents, targets, funding_rules, responsibilities, appendix_tasks, internal_conflicts },
      '',
    );
    expect(silent).toEqual([]);
    for (const item of [...file.funding_rules, ...file.responsibilities, ...file.internal_conflicts])
      expect(item.vi && item.en).toBeTruthy();
    for (const item of [file.document, ...file.targets, ...file.contents, ...file.appendix_tasks])
      expect(item.title_vi && item.title_en).toBeTruthy();
  });
});

describe('a target', () => {
  const rules = file.targets.map((facts, index) => {
    const { row, thresholds } = targetFrom(facts, index + 1);
    return { ...row, thresholds };
  });

  test('stands here as everywhere: the same 41 codes', () =>
    expect(rules.map(({ code }) => code).sort()).toEqual(plannedRules.map(({ code }) => code).sort()));

  test.each(plannedRules.map((planned) => [planned.code, planned] as const))(
    '%s is the same rule, field by field, as all subgraphs compute with',
    (code, planned) => {
      const rule = rules.find((one) => one.code === code);
      if (rule === undefined) throw new Error(`No target ${code}`);
      const { clause, ...facts } = planned;
      expect(rule).toMatchObject(facts);
      expect(rule.ref).toBe(clause);
      expect(checkTargetRule(rule)).toBe(rule);
    },
  );

  test('has an id of the type that its owner answers under', () => {
    const prefixes = { institutions: 'itg_', procedures: 'ptg_', finance: 'ftg_', 'e-government': 'etg_' };
    for (const { id, subgraph } of rules) expect(id.slice(0, 4)).toBe(prefixes[subgraph]);
    expect(counted(rules, ({ subgraph }) => subgraph)).toEqual({
      institutions: 15,
      procedures: 13,
      finance: 2,
      'e-government': 11,
    });
  });
});

describe('an actor of the plan', () => {
  const known = new Set(readCsv<{ code: string }>('agencies.csv').map(({ code }) => agencyId(code)));
  const codes = [
    file.document.issuer,
    ...file.contents.map(({ lead_agency }) => lead_agency),
    ...file.targets.flatMap(({ lead_agency, supporting_agencies }) => [lead_agency, ...supporting_agencies]),
    ...file.responsibilities.map(({ agency }) => agency),
    ...file.appendix_tasks.flatMap(({ lead_agencies, coordinating_agencies }) => [
      ...lead_agencies,
      ...coordinating_agencies,
    ]),
    ...file.reporting.rules.flatMap(({ reporter, recipient, through, drafted_by }) => [
      reporter,
      recipient,
      through,
      drafted_by,
    ]),
  ].filter((code) => code !== undefined);

  test('is one of the 34 in the register, whatever code the plan gives it', () => {
    expect(known.size).toBe(34);
    expect([...new Set(codes)].filter((code) => !agencyIds(code).every((id) => known.has(id)))).toEqual([]);
  });

  test('may be several agencies, and then is never taken for one', () => {
    expect([agencyIds('ALL+TW').length, agencyIds('MEDIA').length, agencyIds('CHAIR').length]).toEqual([2, 4, 1]);
    expect(() => oneAgencyId('ALL+TW')).toThrow('ALL+TW');
  });

  test('of a group in part IV belongs to that group in the register', () => {
    const groups = readCsv<{ code: string; part_iv_group: string }>('agencies.csv');
    for (const { no, agency } of file.responsibilities) {
      const members = groups
        .filter(({ part_iv_group }) => part_iv_group === String(no))
        .map(({ code }) => agencyId(code));
      expect(members, agency).toEqual(expect.arrayContaining(agencyIds(agency)));
    }
  });
});
