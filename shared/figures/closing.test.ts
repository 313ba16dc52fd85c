import { describe, expect, test } from 'vitest';
import { closeAsOf, lastAnswerableDay, levelExists } from './closing.js';

const province = '2025-06-30';
const today = '2026-11-23';

describe('closing', () => {
  test.each([
    // asOf, closing, last day of the subject, today, day read
    ['2025-12-31', 'FROZEN', province, today, '2025-06-30'],
    ['2025-07-01', 'FROZEN', province, today, '2025-06-30'],
    ['2025-06-30', 'FROZEN', province, today, '2025-06-30'],
    ['2024-12-31', 'FROZEN', province, today, '2024-12-31'],
    ['2025-12-31', 'CARRIED', province, today, '2025-12-31'],
    ['2026-03-01', 'CARRIED', province, today, '2025-12-31'],
    ['2025-09-30', 'CARRIED', province, today, '2025-09-30'],
    ['2025-12-31', 'FROZEN', null, today, '2025-12-31'],
    ['2025-12-31', 'FROZEN', '2023-08-31', today, '2023-08-31'],
    [null, 'FROZEN', province, today, '2025-06-30'],
    [null, 'CARRIED', province, today, '2025-12-31'],
    [null, 'FROZEN', province, '2025-03-15', '2025-03-15'],
    [null, 'CARRIED', province, '2025-09-01', '2025-09-01'],
    [null, 'FROZEN', null, '2025-09-01', '2025-09-01'],
    ['2025-12-31', 'CARRIED', province, '2025-09-01', '2025-09-01'],
  ] as const)('reads %s, %s, subject until %s, on %s, as of %s', (asOf, closing, subjectLastDay, now, day) =>
    expect(closeAsOf({ asOf, closing, subjectLastDay, today: now })).toBe(day),
  );

  test('takes the days of another plan', () => {
    const days = { FROZEN: '2029-06-30', CARRIED: '2030-12-31' };
    const question = { closing: 'FROZEN', subjectLastDay: '2029-06-30', today: '2031-01-01' } as const;
    expect(lastAnswerableDay(question, days)).toBe('2029-06-30');
    expect(lastAnswerableDay({ ...question, closing: 'CARRIED' }, days)).toBe('2030-12-31');
  });

  test('knows that districts ended with the province and communes did not', () => {
    expect(levelExists('DISTRICT', '2025-06-30')).toBe(true);
    expect(levelExists('DISTRICT', '2025-07-01')).toBe(false);
    expect(levelExists('COMMUNE', '2025-12-31')).toBe(true);
    expect(levelExists(null, '2025-12-31')).toBe(true);
  });
});
