import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { mayBeTold, suppress, type SurveyCell } from './suppression.rules.js';

/** `cells('a', 50, 12)` are rows a0 with 50 and a1 with 12 valid answers, in group a. */
const cells = (groupId: string, ...valid: readonly number[]): SurveyCell[] =>
  valid.map((answers, index) => ({ id: `${groupId}${index}`, groupId, valid: answers }));
const hiddenOf = (all: readonly SurveyCell[], minimum = 30): string[] => [...suppress(all, minimum).keys()].sort();

describe('rows with too few answers', () => {
  test('are hidden below the minimum, and shown at it', () => {
    expect(hiddenOf(cells('a', 30, 31, 500))).toEqual([]);
    expect(hiddenOf(cells('a', 29, 10, 500))).toEqual(['a0', 'a1']);
  });

  test('take the next smallest with them when one alone would follow from the rest', () =>
    expect(hiddenOf(cells('a', 29, 80, 60, 500))).toEqual(['a0', 'a2']));

  test('take more until what is hidden together has the minimum of answers', () =>
    expect(hiddenOf(cells('a', 3, 4, 5, 40, 500))).toEqual(['a0', 'a1', 'a2', 'a3']));

  test('of a group that has nothing to hide behind are hidden with the next larger group', () => {
    const all = [...cells('a', 12), ...cells('b', 40, 50), ...cells('c', 900)];
    expect(hiddenOf(all)).toEqual(['a0', 'b0']);
    const told = (ids: string[]) => mayBeTold(ids, suppress(all, 30));
    expect([told(['a0']), told(['b0', 'b1']), told(['b1']), told(['c0'])]).toEqual([false, false, true, true]);
    expect(told(all.map(({ id }) => id))).toBe(true);
  });

  test('are all there is in a survey with too few answers: not even its sum is told', () => {
    const all = [...cells('a', 10), ...cells('b', 19)];
    expect(mayBeTold(['a0', 'b0'], suppress(all, 30))).toBe(false);
  });

  test('with no answer at all are hidden too', () => expect(hiddenOf(cells('a', 0, 200))).toEqual(['a0', 'a1']));

  test('follow the minimum that is set', () => {
    expect(hiddenOf(cells('a', 5, 9, 100), 5)).toEqual([]);
    expect(hiddenOf(cells('a', 5, 9, 100), 10)).toEqual(['a0', 'a1']);
  });
});

describe('a sum', () => {
  test('that holds part of what is hidden is not told: another sum would give the rest away', () => {
    const all = [...cells('a', 20, 25, 90), ...cells('b', 300, 400)];
    const told = (...ids: string[]) => mayBeTold(ids, suppress(all, 30));
    expect([told('a0', 'a2'), told('a0', 'a1'), told('a0', 'a1', 'a2', 'b0'), told('a2', 'b1')]).toEqual([
      false, true, true, true,
    ]); // prettier-ignore
  });

  test('never gives a hidden row away, whatever sums are taken together (400 random surveys)', () => {
    const random = seededRandom('suppression');
    for (let round = 0; round < 400; round++) {
      const all = ['a', 'b', 'c', 'd'].flatMap((group) =>
        cells(group, ...Array.from({ length: random.integer(1, 6) }, () => random.integer(0, 90))),
      );
      const suppression = suppress(all, 30);
      const sets = new Set(suppression.values());
      const hidden = all.filter(({ id }) => suppression.has(id));
      for (const cell of all) if (cell.valid < 30) expect(suppression.has(cell.id)).toBe(true);
      for (const { ids, isSafe } of sets) {
        const answers = hidden.filter(({ id }) => ids.includes(id)).reduce((sum, { valid }) => sum + valid, 0);
        expect(isSafe).toBe(ids.length >= 2 && answers >= 30);
      }
      // Every sum that is told moves all rows of a set together: no combination can tell one from the other.
      for (let attempt = 0; attempt < 20; attempt++) {
        const asked = all.filter(() => random.chance(0.6)).map(({ id }) => id);
        if (!mayBeTold(asked, suppression)) continue;
        for (const { ids } of sets) expect([0, ids.length]).toContain(ids.filter((id) => asked.includes(id)).length);
      }
    }
  });
});
