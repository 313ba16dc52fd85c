import { describe, expect, test } from 'vitest';
import { weightFaults } from './weights.rules.js';

const criterion = (code: string, maximum: string, parentId: string | null = null) => ({
  id: code,
  code,
  maximum,
  parentId,
});

describe('the points of a set of criteria', () => {
  test('are 100.00 in its leaves', () =>
    expect(
      weightFaults([
        criterion('1', '40'),
        criterion('1.1', '39.99', '1'),
        criterion('1.2', '0.01', '1'),
        criterion('2', '60.00'),
      ]),
    ).toEqual([]));

  test.each([
    ['99.99', '99.99'],
    ['100.01', '100.01'],
  ])('of %s are refused, and the sum is named', (maximum, named) =>
    expect(weightFaults([criterion('1', maximum)])[0]?.en).toContain(named),
  );

  test('of a group are those of its parts', () => {
    const faults = weightFaults([criterion('1', '50'), criterion('1.1', '60', '1'), criterion('2', '40')]);
    expect(faults.map(({ en }) => en)).toEqual([
      'Criterion 1 has 50 points, but the criteria below it add up to 60.00.',
    ]);
  });

  test('are missing where there is no criterion', () => expect(weightFaults([])).toHaveLength(1));
});
