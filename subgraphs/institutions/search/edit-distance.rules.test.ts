import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.rules.js';

describe('the distance of two texts', () => {
  test.each([
    ['dakmil', 'dakmil', 0],
    ['dakmil', 'dakmill', 1],
    ['dakmil', 'dkamil', 1],
    ['dakmil', 'dacmil', 1],
    ['gianghia', 'gingha', 2],
    ['', 'ab', 2],
    ['', '', 0],
  ])('%j and %j is %i', (one, other, mistakes) => expect(editDistance(one, other, 2)).toBe(mistakes));

  test('beyond the limit is the limit and one', () => {
    expect(editDistance('dakmil', 'kiendc', 2)).toBe(3);
    expect(editDistance('dak', 'daknong', 2)).toBe(3);
  });

  test('is the same both ways, and nothing only between equals', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        const there = editDistance(one, other, 9);
        return there === editDistance(other, one, 9) && (there === 0) === (one === other);
      }),
    ));
});
