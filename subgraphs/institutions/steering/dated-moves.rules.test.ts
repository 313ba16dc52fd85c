import { expect, test } from 'vitest';
import { moveFaults, withMove } from './dated-moves.rules.js';

const moves = (...days: string[]) => days.map((on) => ({ state: 'ANY', on }));

test('a move stands behind those before it', () => {
  expect(withMove(moves('2024-01-01'), 'SUBMITTED', '2024-02-01')).toEqual([
    { state: 'ANY', on: '2024-01-01' },
    { state: 'SUBMITTED', on: '2024-02-01' },
  ]);
});

test.each([
  ['no move at all', moves(), null, 0],
  ['a move on the same day', moves('2024-01-01', '2024-01-01'), null, 0],
  ['a move before the one before it', moves('2024-01-02', '2024-01-01'), null, 1],
  ['a first move before the task was given', moves('2024-01-01'), '2024-01-02', 1],
  ['a first move on the day it was given', moves('2024-01-02'), '2024-01-02', 0],
])('%s has its faults told', (_, list, notBefore, faults) => {
  expect(moveFaults(list, notBefore)).toHaveLength(faults);
});
