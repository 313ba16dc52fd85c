import type { Move } from '../../../../shared/records/record-kind.js';
import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { ArrangementItem } from './arrangement-item.entity.js';
import type { ArrangementState } from './arrangement-item.enums.js';

/** From the approved list to the new place; what is exempted leaves before anything is decided. */
export const arrangementMachine = stateMachine<ArrangementState>({
  initial: 'LISTED',
  names: {
    LISTED: { vi: 'trong danh mục', en: 'listed' },
    PLANNED: { vi: 'đã có phương án', en: 'planned' },
    DECIDED: { vi: 'đã có quyết định', en: 'decided' },
    COMPLETED: { vi: 'hoàn thành', en: 'completed' },
    EXEMPTED: { vi: 'không thực hiện sắp xếp', en: 'exempted' },
  },
  moves: {
    LISTED: ['PLANNED', 'EXEMPTED'],
    PLANNED: ['DECIDED', 'EXEMPTED'],
    DECIDED: ['COMPLETED'],
    COMPLETED: [],
    EXEMPTED: [],
  },
});

const dayOf: Readonly<Record<string, keyof ArrangementItem>> = {
  PLANNED: 'plannedOn',
  DECIDED: 'decidedOn',
  COMPLETED: 'completedOn',
  EXEMPTED: 'exemptedOn',
};

/** Each state has its day: what stood on an earlier day is read from them. */
export function dayOfMove({ to, on }: Move<ArrangementItem>): Partial<ArrangementItem> {
  const property = dayOf[to];
  return property === undefined ? {} : { [property]: on };
}
