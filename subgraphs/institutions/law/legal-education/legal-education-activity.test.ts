import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, agency } = lawEditor(() => institutions);
const place = async (code: string, asOf: string): Promise<string> => {
  const { data } = await institutions.ask(`{ adminUnit(code: "${code}", asOf: "${asOf}") { id } }`);
  return data.adminUnit.id;
};
const activity = async (changes: object = {}) => ({
  topic: 'Luật Đất đai',
  form: 'SOCIAL_NETWORK',
  agencyId: await agency('STP'),
  adminUnitId: await place('660', '2024-01-01'),
  heldOn: '2024-05-05',
  reach: 1200,
  ...changes,
});

describe('an activity', () => {
  test('shows its place as it was on the day, and whether its form is digital', async () => {
    const selection = 'isDigital reach adminUnitVersion { name } agency { code }';
    const input = await activity({ heldOn: '2019-05-05' });
    const { data } = await create('LegalEducationActivity', input, selection);
    expect(data.createLegalEducationActivity.legalEducationActivity).toEqual({
      isDigital: true,
      reach: 1200,
      adminUnitVersion: { name: 'Thị xã Gia Nghĩa' },
      agency: { code: 'STP' },
    });
  });

  test.each([
    ['a day on which the place was no more', { heldOn: '2025-07-01' }, '2025-07-01'],
    ['a place that is none', { adminUnitId: 'adm_x' }, 'không chỉ đến đơn vị hành chính'],
    ['a negative reach', { reach: -1 }, 'Số lượt người -1'],
    ['more people than there are', { reach: 2_000_000_000 }, '100000000'],
    ['a day to come', { heldOn: '2027-01-01' }, 'không hợp lý'],
  ])('is refused with %s', async (_, changes, words) => {
    const answer = await create('LegalEducationActivity', await activity(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });
});

describe('legalEducationActivities', () => {
  test('counts for a district what was held in it and in its communes', async () => {
    const district = await place('661', '2024-01-01');
    const [{ n } = { n: 0 }] = await institutions.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM legal_education_activity WHERE held_on <= '2024-12-31' AND admin_unit_id IN
         (SELECT unit_id FROM admin_unit_version WHERE '2024-12-31' >= valid_from AND ('2024-12-31' < valid_to OR valid_to IS NULL) AND $1 IN (unit_id, parent_id))`,
      [district],
    );
    const list = await listed(institutions, 'legalEducationActivities', `, unit: "${district}", asOf: "2024-12-31"`);
    expect(list.totalCount).toBe(n);
    expect(n).toBeGreaterThan(20);
    const asItEnded = await listed(
      institutions,
      'legalEducationActivities',
      `, unit: "${district}", asOf: "2025-06-30"`,
    );
    const today = await listed(institutions, 'legalEducationActivities', `, unit: "${district}"`);
    expect(today.nodes).toEqual(asItEnded.nodes);
  });

  test('counts for a commune of 2025 its own, and CARRIED those of the communes merged into it', async () => {
    const commune = await place('24611', '2025-07-01');
    const args = `, unit: "${commune}", asOf: "2025-12-31"`;
    const own = await listed(institutions, 'legalEducationActivities', args, 'id heldOn');
    expect(own.nodes.length).toBeGreaterThan(0);
    for (const { heldOn } of own.nodes) expect(String(heldOn) >= '2025-07-01').toBe(true);
    const [{ n } = { n: 0 }] = await institutions.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM legal_education_activity WHERE admin_unit_id IN (SELECT from_id FROM succession WHERE to_id = $1)`,
      [commune],
    );
    const carried = await listed(institutions, 'legalEducationActivities', `${args}, closing: CARRIED`);
    expect(carried.totalCount).toBe(own.totalCount + n);
    expect(n).toBeGreaterThan(0);
  });

  test('splits a year into digital and other forms, more digital than before', async () => {
    const share = async (year: number): Promise<number> => {
      const [digital, other, all] = await Promise.all(
        [', digital: true', ', digital: false', ''].map((args) =>
          listed(institutions, 'legalEducationActivities', `, year: ${year}${args}`),
        ),
      );
      expect((digital?.totalCount ?? 0) + (other?.totalCount ?? 0)).toBe(all?.totalCount);
      return (digital?.totalCount ?? 0) / (all?.totalCount ?? 1);
    };
    expect(await share(2024)).toBeGreaterThan(await share(2021));
  });

  test('filters by form and agency', async () => {
    const { nodes } = await listed(
      institutions,
      'legalEducationActivities',
      `, form: ONLINE_CONTEST, agency: "${await agency('UBND-660')}"`,
      'form isDigital agency { code }',
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      expect(node).toEqual({ form: 'ONLINE_CONTEST', isDigital: true, agency: { code: 'UBND-660' } });
  });
});
