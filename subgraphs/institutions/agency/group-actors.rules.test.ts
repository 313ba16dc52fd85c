import { describe, expect, test } from 'vitest';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import { readPlaceFiles } from '../admin-unit/place-files.js';
import { versionsFrom } from '../admin-unit/places.rules.js';
import { successionsFrom } from '../admin-unit/successions.rules.js';
import { decisionDay } from '../plan/plan.rules.js';
import { readCsv } from '../read-csv.js';
import type { Agency } from './agency.entity.js';
import { agencyId } from './agency.rules.js';
import { agencySuccessionsFrom } from './agency-successions.rules.js';
import { committeesFrom } from './committees.rules.js';
import { membershipsFrom } from './memberships.rules.js';

const files = readPlaceFiles();
const versions = versionsFrom(files);
const committees = committeesFrom(versions);
const named = readCsv<Pick<Agency, 'code' | 'type' | 'level'>>('agencies.csv').map((row) => ({
  ...row,
  id: agencyId(row.code),
  validFrom: decisionDay,
  validTo: null,
}));
const memberships = membershipsFrom([...named, ...committees]);
const codeOf = new Map([...named, ...committees].map(({ id, code }) => [id, code]));

const membersOf = (group: string, day: LocalDate): string[] =>
  memberships
    .filter((one) => one.groupId === agencyId(group) && isInForce(one, day))
    .map(({ memberId }) => codeOf.get(memberId) ?? memberId);
const committeesOn = (day: LocalDate) => committees.filter((one) => isInForce(one, day));

describe('committees', () => {
  test('stand for every place but Đắk Nông province, whose committee the decision names', () => {
    const places = new Set(versions.filter(({ code }) => code !== '67').map(({ unitId }) => unitId));
    expect(new Set(committees.map(({ adminUnitId }) => adminUnitId))).toEqual(places);
    expect(new Set(committees.map(({ id }) => id)).size).toBe(107);
  });

  test.each([
    ['2021-12-31', { DISTRICT: 8, COMMUNE: 71 }],
    ['2025-06-30', { DISTRICT: 8, COMMUNE: 71 }],
    ['2025-07-01', { PROVINCE: 1, COMMUNE: 28 }],
  ])('on %s are %j', (day, expected) => {
    const levels = committeesOn(day).map(({ level }) => level);
    const counts = Object.fromEntries(
      [...new Set(levels)].map((one) => [one, levels.filter((it) => it === one).length]),
    );
    expect(counts).toEqual(expected);
  });

  test('live as long as their place, through renamings, under its last name', () => {
    const city = committees.find(({ code }) => code === 'UBND-660');
    expect(city).toMatchObject({
      name: 'UBND thành phố Gia Nghĩa',
      nameEn: 'People’s Committee of Gia Nghia City',
      validFrom: '2005-07-12',
      validTo: '2025-07-01',
    });
  });

  test('of two places under one code are two', () => {
    const [one, other] = committees.filter(({ code }) => code === 'UBND-661');
    expect([one?.name, other?.name]).toEqual(['UBND huyện Đắk Nông', 'UBND huyện Đăk Glong']);
    expect(one?.id).not.toBe(other?.id);
  });

  test('are named by the decision only where they stood on its day', () => {
    const byClause = (namedAt: string) => committees.filter((one) => one.namedAt === namedAt).length;
    expect([byClause('Điều 2; II.6.a; PL8 (UBND_HUYEN)'), byClause('II.6.a; PL8 (UBND_XA)')]).toEqual([8, 71]);
    expect(byClause('Không nêu — Not named')).toBe(28);
  });
});

describe('a group actor', () => {
  test.each([
    ['UBND_HUYEN', '2021-12-31', 8],
    ['UBND_HUYEN', '2025-06-30', 8],
    ['UBND_HUYEN', '2025-07-01', 0],
    ['UBND_XA', '2021-12-31', 71],
    ['UBND_XA', '2025-07-01', 28],
    ['SBN', '2021-08-17', 0],
    ['SBN', '2021-12-31', 13 + 8],
    ['SBN', '2025-06-30', 13 + 8],
    ['SBN', '2025-07-01', 13 + 28],
    ['CQTW', '2021-12-31', 1],
    ['BAO_TW', '2021-12-31', 0],
    ['DVSNCL', '2021-12-31', 0],
  ])('%s has on %s %i members', (group, day, count) => expect(membersOf(group, day)).toHaveLength(count));

  test('“Các Sở, Ban, ngành, địa phương” are the departments, the office and the districts (Điều 2; II.7.b.4)', () => {
    const members = membersOf('SBN', '2021-12-31');
    expect(members.filter((code) => code.startsWith('UBND-')).sort()).toEqual(
      ['660', '661', '662', '663', '664', '665', '666', '667'].map((code) => `UBND-${code}`),
    );
    expect(members).toEqual(expect.arrayContaining(['VPUB', 'SNV', 'STNMT', 'SXD'])); // model, trap 14
    expect(members).not.toContain('CA'); // a central agency (Điều 2)
  });

  test('gains the communes that were kept when they came right below the province, not before', () => {
    expect(membersOf('SBN', '2025-06-30')).not.toContain('UBND-24616');
    expect(membersOf('SBN', '2025-07-01')).toContain('UBND-24616');
  });
});

describe('what became of agencies', () => {
  const province = { id: agencyId('UBND_TINH'), adminUnitId: versions.find(({ code }) => code === '67')?.unitId ?? '' };
  const edges = agencySuccessionsFrom(successionsFrom(files.succession, versions), [...committees, province]);

  test('follows the places: 69 merged, 9 ended without a single successor, 2 split off', () => {
    const count = (relation: string) => edges.filter((edge) => edge.relation === relation).length;
    expect([count('MERGED_INTO'), count('ABOLISHED'), count('SPLIT_INTO'), edges.length]).toEqual([69, 9, 2, 80]);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(80);
  });

  test('speaks of every committee that ended', () => {
    const ended = committees.filter(({ validTo }) => validTo !== null).map(({ id }) => id);
    expect(edges.map(({ fromId }) => fromId)).toEqual(expect.arrayContaining(ended));
  });
});
