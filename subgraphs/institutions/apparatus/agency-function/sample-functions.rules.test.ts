import { describe, expect, test } from 'vitest';
import { isInForce } from '../../../../shared/time/local-date.js';
import { sampleFunctions } from './sample-functions.rules.js';

const { topics, functions, findings } = sampleFunctions();
const leadsOn = (topicId: string, day: string) =>
  functions.filter((one) => one.topicId === topicId && one.role === 'LEAD' && isInForce(one, day));

describe('the sample of functions', () => {
  test('is the same every time, and every row says that it is a sample', () => {
    expect(sampleFunctions()).toEqual({ topics, functions, findings });
    for (const rows of [topics, functions, findings]) {
      expect(rows.every(({ origin }) => origin === 'SAMPLE')).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  test('has one lead of each job on each day, but for three that nobody leads', () => {
    for (const day of ['2021-01-01', '2023-06-30', '2023-07-01', '2025-12-31'])
      expect(topics.filter(({ id }) => leadsOn(id, day).length !== 1)).toHaveLength(3);
    expect(topics.every(({ id }) => leadsOn(id, '2024-01-01').length <= 1)).toBe(true);
  });

  test('finds an omission wherever nobody leads, and two agencies or more in all else', () => {
    for (const { topicId, kind, agencyIds } of findings)
      expect(kind === 'OMISSION' ? leadsOn(topicId, '2024-01-01').length === 0 : agencyIds.length >= 2).toBe(true);
    expect(findings.filter(({ kind }) => kind === 'OMISSION')).toHaveLength(3);
  });
});
