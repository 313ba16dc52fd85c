import { expect, test } from 'vitest';
import { demandMove, stateMachine } from './state-machine.js';

const machine = stateMachine({
  initial: 'DRAFT',
  names: { DRAFT: { vi: 'dự thảo', en: 'draft' }, ISSUED: { vi: 'đã ban hành', en: 'issued' } },
  moves: { DRAFT: ['ISSUED'], ISSUED: [] },
});

test('a move that it knows is let through', () => expect(() => demandMove(machine, 'DRAFT', 'ISSUED')).not.toThrow());

test('a wrong move is refused by the names of its states, with what would be right', () =>
  expect(() => demandMove(machine, 'DRAFT', 'DRAFT')).toThrow(
    'Không chuyển được từ “dự thảo” (DRAFT) sang “dự thảo” (DRAFT): từ đây chỉ có thể sang “đã ban hành” (ISSUED).',
  ));

test('a final state says that it is final', () =>
  expect(() => demandMove(machine, 'ISSUED', 'DRAFT')).toThrow('đây là trạng thái cuối'));
