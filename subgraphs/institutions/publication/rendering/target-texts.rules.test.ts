import { describe, expect, test } from 'vitest';
import { figure, known, target } from './stored-report.fixture.js';
import type { StoredResult, StoredTarget } from './stored-content.js';
import { figureText, gapText, remarksOn, requirementText } from './target-texts.rules.js';

const score = { unitOfMeasure: 'score' };
const rank = { unitOfMeasure: 'rank', comparator: 'LTE' } as const;
const rise = { unitOfMeasure: 'score', comparator: 'GT_PREVIOUS_YEAR' } as const;

/** Both languages of one text, with plain blanks. */
function both(
  write: (of: StoredTarget, result: StoredResult, language: 'vi' | 'en') => string,
  facts: Partial<StoredTarget>,
  result: Partial<StoredResult>,
): [vi: string, en: string] {
  const one = target('T0', facts, result);
  return [write(one, one.frozen, 'vi'), write(one, one.frozen, 'en')].map((text) => text.replaceAll('\u00A0', ' ')) as [
    string,
    string,
  ];
}

describe('what the plan asks', () => {
  test.each<[string, Partial<StoredTarget>, string | null, string, string]>([
    ['II.6.a', {}, '80', 'từ 80 % trở lên', 'at least 80 %'],
    ['II.7.a, SIPAS', { comparator: 'GT' }, '90', 'trên 90 %', 'more than 90 %'],
    ['II.7.a, score', score, '85', 'từ 85 điểm trở lên', 'at least 85 points'],
    ['II.7.a, rank', rank, '40', 'trong nhóm 40 đứng đầu', 'among the first 40'],
    ['II.7.a, each year', rise, null, 'cao hơn năm trước', 'above the previous year'],
    ['II.3.a', { comparator: 'COMPLETED' }, null, 'hoàn thành', 'completed'],
    ['a falling share', { comparator: 'LTE' }, '2.5', 'không quá 2,5 %', 'at most 2.5 %'],
    ['no threshold at that level', {}, null, 'Kế hoạch không đặt mức', 'the plan names no threshold'],
  ])('%s', (_clause, facts, threshold, vi, en) => {
    expect(both(requirementText, facts, { threshold })).toEqual([vi, en]);
  });
});

describe('a figure', () => {
  test.each<[string, Partial<StoredTarget>, StoredResult['figure'], string, string]>([
    ['a share', {}, known('8542', '10000', '85.42'), '8.542 / 10.000 (85,42 %)', '8,542 / 10,000 (85.42 %)'],
    ['a true zero', {}, known('0', '7', '0.00'), '0 / 7 (0,00 %)', '0 / 7 (0.00 %)'],
    ['a score', score, known('8464', '10000', '84.64'), '84,64 điểm', '84.64 points'],
    ['a rank', rank, known('38', '63', null), 'hạng 38/63', 'place 38 of 63'],
    [
      'an index over the year before',
      rise,
      known('8610', '8500', '101.29'),
      '86,10 điểm; năm trước 85,00 điểm',
      '86.10 points; the year before 85.00 points',
    ],
    [
      'a partial one',
      {},
      figure('PARTIAL', { numerator: '1', denominator: '2', percent: '50.00', coverage: { reported: 5, expected: 8 } }),
      '1 / 2 (50,00 %); mới có 5/8 đơn vị báo cáo',
      '1 / 2 (50.00 %); 5/8 units reported',
    ],
    ['nothing reported', {}, figure('NO_DATA'), 'Chưa có số liệu', 'No data'],
    ['too few people', {}, figure('SUPPRESSED'), 'Ẩn vì số quá nhỏ', 'Suppressed: too few to show'],
    ['nothing there', {}, figure('NOT_APPLICABLE'), 'Không áp dụng', 'Not applicable'],
  ])('%s', (_what, facts, its, vi, en) => {
    expect(both(figureText, facts, { figure: its })).toEqual([vi, en]);
  });
});

describe('a gap', () => {
  test.each<[string, Partial<StoredTarget>, StoredResult['gap'], string, string]>([
    ['none', {}, { units: '0', unitsToFinal: '0' }, '0', '0'],
    [
      'a step on the way',
      {},
      { units: '12', unitsToFinal: '1200' },
      '12; đến mức cuối: 1.200',
      '12; to the final threshold: 1,200',
    ],
    ['points', score, { units: '36', unitsToFinal: '36' }, '0,36 điểm', '0.36 points'],
    ['places', rank, { units: '3', unitsToFinal: '3' }, '3 bậc', '3 places'],
    ['one that cannot be told', {}, null, '—', '—'],
  ])('%s', (_what, facts, gap, vi, en) => {
    expect(both(gapText, facts, { gap })).toEqual([vi, en]);
  });
});

test('says where a closing stopped before the day of the report, and that rows are sample', () => {
  const { carried, frozen } = target('T0', {}, { asOf: '2025-06-30' }, { asOf: '2025-12-31', origin: 'REAL' });
  expect(remarksOn(frozen, '2025-12-31', 'vi')).toEqual(['đọc đến hết 30/06/2025', 'dữ liệu mẫu (SAMPLE)']);
  expect(remarksOn(carried, '2025-12-31', 'vi')).toEqual([]);
});
