import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityPrefixes } from '../../shared/identity/entity-types.js';
import { globalId } from '../../shared/identity/global-id.js';
import { runSeed } from '../../shared/service/seed.js';
import { type Institutions, startInstitutions } from './institutions.fixture.js';
import { institutions as definition } from './subgraph.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const serviceId = globalId('InstitutionService', {
  register: 'services',
  code: 'institutions',
  firstValidFrom: '2021-08-18',
});

/** Each type that another subgraph may send a key of, a key of it that exists, and a field that only the row can tell. */
const entities = {
  AdminUnit: [`SELECT unit_id AS id FROM admin_unit_version WHERE code = '660'`, 'name', 'Thành phố Gia Nghĩa'],
  AdminUnitVersion: [
    `SELECT id FROM admin_unit_version WHERE code = '660' AND valid_to = '2020-01-01'`,
    'name',
    'Thị xã Gia Nghĩa',
  ],
  Agency: [`SELECT id FROM agency WHERE code = 'SNV'`, 'code', 'SNV'],
  AgencySuccession: [
    `SELECT s.id FROM agency_succession s JOIN agency a ON a.id = s.from_id WHERE a.code = 'UBND_TINH'`,
    'relation',
    'MERGED_INTO',
  ],
  AppendixTask: ['SELECT id FROM appendix_task WHERE number = 8', 'number', 8],
  EGovernmentTarget: [`SELECT id FROM target WHERE code = 'T6.3'`, 'code', 'T6.3'],
  FinanceTarget: [`SELECT id FROM target WHERE code = 'T5.2a'`, 'code', 'T5.2a'],
  InstitutionService: [`SELECT '${serviceId}' AS id`, 'version', 'test'],
  InstitutionTarget: [`SELECT id FROM target WHERE code = 'T3.3a'`, 'code', 'T3.3a'],
  Mandate: ['SELECT id FROM mandate WHERE content_number = 2', 'contentNumber', 2],
  Plan: ['SELECT id FROM plan', 'number', '1271/QĐ-UBND'],
  PlanContent: ['SELECT id FROM plan_content WHERE number = 5', 'number', 5],
  PlanTask: [`SELECT id FROM plan_task WHERE code = 'N6.6.1'`, 'code', 'N6.6.1'],
  ProcedureTarget: [`SELECT id FROM target WHERE code = 'T2.6c'`, 'code', 'T2.6c'],
  PublicServiceUnit: [`SELECT id FROM public_service_unit WHERE code = 'MAU-0001'`, 'code', 'MAU-0001'],
  ResponsibilityGroup: ['SELECT id FROM responsibility_group WHERE number = 14', 'number', 14],
  Succession: [
    `SELECT s.id FROM succession s JOIN admin_unit_version v ON v.unit_id = s.from_id WHERE v.code = '67'`,
    'relation',
    'MERGED_INTO',
  ],
} as const;

async function resolve(
  type: string,
  ids: readonly string[],
  field: string,
): Promise<(Record<string, unknown> | null)[]> {
  const { data, errors } = await institutions.entities(
    ids.map((id) => ({ __typename: type, id })),
    `__typename ... on ${type} { id ${field} }`,
  );
  expect(errors).toBeUndefined();
  return data._entities;
}

describe('a key from another subgraph', () => {
  test('may be of every type that has a reference resolver', () =>
    expect(Object.keys(entities).sort()).toEqual(Object.keys(definition.references).sort()));

  test.each(Object.entries(entities))(
    'of %s becomes the row; one that nobody gave out becomes null',
    async (type, [sql, field, value]) => {
      const [{ id } = { id: '' }] = await institutions.query<{ id: string }>(sql);
      const unknown = [
        `${entityPrefixes[type as keyof typeof entityPrefixes]}_00000000-0000-5000-8000-000000000000`,
        'x',
        '',
      ];
      expect(await resolve(type, [id, ...unknown], field)).toEqual([
        { __typename: type, id, [field]: value },
        null,
        null,
        null,
      ]);
    },
  );

  test('of one owner’s target is no target of another', async () => {
    const [{ id } = { id: '' }] = await institutions.query<{ id: string }>(
      `SELECT id FROM target WHERE code = 'T5.2a'`,
    );
    for (const type of ['InstitutionTarget', 'ProcedureTarget', 'EGovernmentTarget'])
      expect(await resolve(type, [id], 'code')).toEqual([null]);
  });
});

describe('the institutions subgraph', () => {
  test('seeds within two seconds, and once: a second start writes nothing', async () => {
    expect(institutions.seedMs).toBeLessThan(2_000);
    const written = await Promise.all(definition.seeds.map((seed) => runSeed(institutions.write, seed)));
    expect(written).toEqual(definition.seeds.map(() => false));
  });

  test('says which seeds are facts and which a sample', async () => {
    const runs = await institutions.query('SELECT name, kind FROM seed_run ORDER BY name');
    expect(runs).toEqual([
      { name: 'admin-units@1', kind: 'FACT' },
      { name: 'agencies@1', kind: 'FACT' },
      { name: 'committees@1', kind: 'FACT' },
      { name: 'legal-effect-2025@1', kind: 'FACT' },
      { name: 'other-names@1', kind: 'FACT' },
      { name: 'plan-1271@1', kind: 'FACT' },
      { name: 'public-service-units-sample@1', kind: 'SAMPLE' },
    ]);
  });
});

describe('the database', () => {
  test.each([
    [
      'two versions of a unit on one day',
      `INSERT INTO admin_unit_version SELECT 'adv_x', unit_id, '999', name, name_en, kind, level, parent_id, '2021-01-01', 'exact', '2021-02-01' FROM admin_unit_version WHERE code = '67'`,
      '23P01',
    ],
    [
      'two units under one code on one day',
      `INSERT INTO admin_unit_version SELECT 'adv_x', 'adm_x', code, name, name_en, kind, level, parent_id, '2021-01-01', 'exact', '2021-02-01' FROM admin_unit_version WHERE code = '67'`,
      '23P01',
    ],
    [
      'two agencies under one code',
      `INSERT INTO agency SELECT 'agc_x', code, name, name_en, type, level, named_at, role_in_plan, NULL, '2022-01-01' FROM agency WHERE code = 'SNV'`,
      '23P01',
    ],
    [
      'a version that ends before it begins',
      `UPDATE admin_unit_version SET valid_to = valid_from WHERE code = '68'`,
      '23514',
    ],
    ['a succession to nowhere that is no abolition', 'UPDATE succession SET to_id = NULL', '23514'],
    [
      'an act that became law after its successor began',
      `UPDATE succession SET legal_effective_on = '2025-07-02' WHERE legal_basis = '1671/NQ-UBTVQH15'`,
      '23514',
    ],
    [
      'two People’s Committees of one place on one day',
      `INSERT INTO agency (id, code, name, name_en, type, level, named_at, role_in_plan, valid_from, admin_unit_id)
       SELECT 'agc_x', 'X', name, name_en, type, level, named_at, role_in_plan, '2022-01-01', admin_unit_id FROM agency WHERE code = 'UBND-660'`,
      '23P01',
    ],
    [
      'a second membership of one agency in one group on one day',
      `INSERT INTO agency_membership SELECT group_id, member_id, valid_from + 1, NULL, basis FROM agency_membership`,
      '23P01',
    ],
    ['a group that is its own member', 'UPDATE agency_membership SET member_id = group_id', '23514'],
    ['an agency of a level that there is not', `UPDATE agency SET level = 'VILLAGE'`, '23514'],
    ['a task after an event that names no event', `UPDATE appendix_task SET waits_for = NULL`, '23514'],
    [
      'a unit that ended nobody knows how',
      `UPDATE public_service_unit SET dissolved_on = '2030-01-01', dissolution_kind = NULL`,
      '23514',
    ],
    ['a report that nobody makes', `UPDATE reporting_rule SET reporter_ids = '{}'`, '23514'],
  ])('refuses %s', async (_, sql, code) => expect(institutions.query(sql)).rejects.toMatchObject({ code }));
});
