import { describe, expect, test } from 'vitest';
import { isOverdue } from './document-review.rules.js';

describe('a review (1271/QĐ-UBND, II.1.b.3: “kịp thời phát hiện và xử lý”)', () => {
  test.each([
    ['on its due day', { dueOn: '2023-05-01', handledOn: null }, '2023-05-01', false],
    ['the day after, with nothing done', { dueOn: '2023-05-01', handledOn: null }, '2023-05-02', true],
    ['the day after, done in time', { dueOn: '2023-05-01', handledOn: '2023-04-30' }, '2023-05-02', false],
    ['late, before it was done', { dueOn: '2023-05-01', handledOn: '2023-06-01' }, '2023-05-31', true],
    ['late, on the day it was done', { dueOn: '2023-05-01', handledOn: '2023-06-01' }, '2023-06-01', false],
    ['without a due day', { dueOn: null, handledOn: null }, '2030-01-01', false],
  ])('%s is overdue or not', (_, review, day, overdue) => expect(isOverdue(review, day)).toBe(overdue));
});
