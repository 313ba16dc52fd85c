import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, made, change, agency } = lawEditor(() => institutions);
let serial = 0;
const monitoring = async (changes: object = {}) => ({
  year: 2024,
  agencyId: await agency('STC'),
  field: `Lĩnh vực ${++serial}`,
  recommendations: 'Ban hành hướng dẫn',
  reportedOn: '2024-12-01',
  ...changes,
});

describe('monitoring', () => {
  test('is reported, and its recommendations are followed up later', async () => {
    const { data } = await create('EnforcementMonitoring', await monitoring(), 'year agency { code } followedUpOn');
    expect(data.createEnforcementMonitoring.enforcementMonitoring).toEqual({
      year: 2024,
      agency: { code: 'STC' },
      followedUpOn: null,
    });
    const id = data.createEnforcementMonitoring.entityId;
    const done = await change('EnforcementMonitoring', id, 1, { followedUpOn: '2025-03-01' }, 'followedUpOn');
    expect(done.data.changeEnforcementMonitoring.enforcementMonitoring).toEqual({ followedUpOn: '2025-03-01' });
  });

  test.each([
    ['a year to come', { year: 2027, reportedOn: null }, '2026'],
    ['a year before its time', { year: 1871, reportedOn: null }, '2000'],
    ['a report before the year', { reportedOn: '2023-12-31' }, 'đầu năm 2024'],
    ['a follow-up of nothing', { recommendations: null, followedUpOn: '2025-01-01' }, 'recommendations'],
    ['a follow-up before the report', { followedUpOn: '2024-11-30' }, 'từ ngày báo cáo'],
  ])('is refused with %s', async (_, changes, words) => {
    const answer = await create('EnforcementMonitoring', await monitoring(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('is kept once for an agency, a field and a year', async () => {
    const input = await monitoring();
    await made('EnforcementMonitoring', input);
    expect((await create('EnforcementMonitoring', input)).errors?.[0]?.message).toContain('đã có');
    expect(codesOf(await create('EnforcementMonitoring', { ...input, agencyId: 'agc_x' }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('enforcementMonitorings', () => {
  test('tells what was followed up by a day from what was not; without recommendations it is neither', async () => {
    const asOf = '2024-06-30';
    const rows = await institutions.query<{ done: boolean }>(
      `SELECT coalesce(followed_up_on <= $1, false) AS done FROM enforcement_monitoring WHERE reported_on <= $1 AND recommendations IS NOT NULL`,
      [asOf],
    );
    for (const followedUp of [true, false]) {
      const list = await listed(
        institutions,
        'enforcementMonitorings',
        `, asOf: "${asOf}", followedUp: ${followedUp}`,
        'recommendations',
      );
      expect(list.totalCount).toBe(rows.filter(({ done }) => done === followedUp).length);
      expect(list.totalCount).toBeGreaterThan(0);
    }
  });

  test('filters by year and agency', async () => {
    const { nodes } = await listed(
      institutions,
      'enforcementMonitorings',
      `, year: 2022, agency: "${await agency('STP')}"`,
      'year field agency { code }',
    );
    expect(nodes.map(({ field }) => field).sort()).toEqual(['Hộ tịch, chứng thực', 'Xử lý vi phạm hành chính']);
  });
});
