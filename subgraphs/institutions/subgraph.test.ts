import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snakeCase } from '../../shared/database/snake-naming.js';
import { entityPrefixes } from '../../shared/identity/entity-types.js';
import { globalId } from '../../shared/identity/global-id.js';
import { runSeed } from '../../shared/service/seed.js';
import { type Institutions, startInstitutions, viewerWith } from './institutions.fixture.js';
import { institutions as definition } from './subgraph.js';

let institutions: Institutions;
const viewer = viewerWith('civil-service:personal');
beforeAll(async () => {
  institutions = await startInstitutions();
  await institutions.query(unseeded);
});
afterAll(() => institutions.stop());

/** Rows of kinds that start empty. */
const unseeded = `
  INSERT INTO merger_proposal (id, origin, title, units, mergers)
    VALUES ('mgp_00000000-0000-4000-8000-000000000001', 'SAMPLE', 'Diễn tập', '[]', '[]');
  INSERT INTO reporting_due_days (id, origin, rule_code, cadence, days, basis)
    SELECT 'rdd_00000000-0000-4000-8000-000000000001', 'SAMPLE', code, 'YEARLY', 20, 'Thử' FROM reporting_rule LIMIT 1;
  INSERT INTO published_report (id, period_id, edition, as_of, published_by, operation_version, operation_digest,
      supergraph_digest, positions, content, content_digest, origin)
    SELECT 'pbr_00000000-0000-4000-8000-000000000001', id, 1, last_day, 'test', 1, '', '', '[]', '{}',
      encode(sha256('{}'), 'hex'), 'SAMPLE' FROM reporting_period ORDER BY last_day LIMIT 1`;

const serviceId = globalId('InstitutionService', {
  register: 'services',
  code: 'institutions',
  firstValidFrom: '2021-08-18',
});

/** A key that exists, and a field that only the row can tell. Types without a line are records: any row will do. */
const known = {
  AdminUnit: [`SELECT unit_id AS id FROM admin_unit_version WHERE code = '660'`, 'name', 'Thành phố Gia Nghĩa'],
  AdminUnitVersion: [
    `SELECT id FROM admin_unit_version WHERE code = '660' AND valid_to = '2020-01-01'`,
    'name',
    'Thị xã Gia Nghĩa',
  ],
  Agency: [`SELECT id FROM agency WHERE code = 'SNV'`, 'code', 'SNV'],
  AgencyFunction: [
    `SELECT f.id FROM agency_function f JOIN function_topic t ON t.id = f.topic_id WHERE t.code = 'MAU-CN-01' AND f.role = 'LEAD'`,
    'role',
    'LEAD',
  ],
  AgencySuccession: [
    `SELECT s.id FROM agency_succession s JOIN agency a ON a.id = s.from_id WHERE a.code = 'UBND_TINH'`,
    'relation',
    'MERGED_INTO',
  ],
  AppendixTask: ['SELECT id FROM appendix_task WHERE number = 8', 'number', 8],
  ArrangementItem: [`SELECT id FROM arrangement_item WHERE kind = 'COMMUNE' LIMIT 1`, 'kind', 'COMMUNE'],
  Decentralisation: [`SELECT id FROM decentralisation WHERE form = 'DEVOLVED'`, 'form', 'DEVOLVED'],
  EGovernmentTarget: [`SELECT id FROM target WHERE code = 'T6.3'`, 'code', 'T6.3'],
  FinanceTarget: [`SELECT id FROM target WHERE code = 'T5.2a'`, 'code', 'T5.2a'],
  FunctionFinding: [`SELECT id FROM function_finding WHERE kind = 'OMISSION' LIMIT 1`, 'kind', 'OMISSION'],
  FunctionTopic: [`SELECT id FROM function_topic WHERE code = 'MAU-CN-01'`, 'code', 'MAU-CN-01'],
  InstitutionService: [`SELECT '${serviceId}' AS id`, 'version', 'test'],
  PublishedReport: [`SELECT id FROM published_report`, 'edition', 1],
  InstitutionTarget: [`SELECT id FROM target WHERE code = 'T3.3a'`, 'code', 'T3.3a'],
  Mandate: ['SELECT id FROM mandate WHERE content_number = 2', 'contentNumber', 2],
  Plan: ['SELECT id FROM plan', 'number', '1271/QĐ-UBND'],
  PlanContent: ['SELECT id FROM plan_content WHERE number = 5', 'number', 5],
  PlanTask: [`SELECT id FROM plan_task WHERE code = 'N6.6.1'`, 'code', 'N6.6.1'],
  ProcedureTarget: [`SELECT id FROM target WHERE code = 'T2.6c'`, 'code', 'T2.6c'],
  PublicServiceUnit: [`SELECT id FROM public_service_unit WHERE code = 'MAU-0001'`, 'code', 'MAU-0001'],
  ResponsibilityGroup: ['SELECT id FROM responsibility_group WHERE number = 14', 'number', 14],
  StaffQuota: [`SELECT id FROM staff_quota WHERE year = 2021 AND kind = 'CONTRACT' LIMIT 1`, 'year', 2021],
  Succession: [
    `SELECT s.id FROM succession s JOIN admin_unit_version v ON v.unit_id = s.from_id WHERE v.code = '67'`,
    'relation',
    'MERGED_INTO',
  ],
} as const;

const tableOf = (type: string): string => snakeCase(type).replace(/^_/, '');

/** Each type that another subgraph may send a key of. */
const entities = Object.keys(definition.references).map((type): readonly [string, string, string, unknown] => {
  const [sql, field, value] = (known as Record<string, readonly [string, string, unknown]>)[type] ?? [];
  return [type, sql ?? `SELECT id FROM ${tableOf(type)} ORDER BY id LIMIT 1`, field ?? 'version', value ?? 1];
});

async function resolve(
  type: string,
  ids: readonly string[],
  field: string,
): Promise<(Record<string, unknown> | null)[]> {
  const { data, errors } = await institutions.entities(
    ids.map((id) => ({ __typename: type, id })),
    `__typename ... on ${type} { id ${field} }`,
    { viewer },
  );
  expect(errors).toBeUndefined();
  return data._entities;
}

describe('a key from another subgraph', () => {
  test.each(entities)(
    'of %s becomes the row; one that nobody gave out becomes null',
    async (type, sql, field, value) => {
      const [{ id } = { id: '' }] = await institutions.write(async (db) => {
        await db.query(`SELECT set_config('hub.scopes', $1, true)`, [viewer.scopes?.join(' ')]);
        return db.query<{ id: string }>(sql);
      });
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
  test('seeds once: a second start writes nothing', async () => {
    const written = await Promise.all(definition.seeds.map((seed) => runSeed(institutions.write, seed)));
    expect(written).toEqual(definition.seeds.map(() => false));
  });

  test('says which seeds are facts and which a sample', async () => {
    const runs = await institutions.query<{ name: string; kind: string }>('SELECT name, kind FROM seed_run');
    const said = definition.seeds.map(({ name, kind }) => ({ name, kind }));
    expect(new Set(runs.map(({ name, kind }) => `${name} ${kind}`))).toEqual(
      new Set(said.map(({ name, kind }) => `${name} ${kind}`)),
    );
    expect(said.filter(({ name, kind }) => name.includes('-sample@') !== (kind === 'SAMPLE'))).toEqual([]);
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
      `INSERT INTO agency_membership (id, origin, group_id, member_id, valid_from, basis)
       SELECT 'agm_' || id, origin, group_id, member_id, valid_from + 1, basis FROM agency_membership`,
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
