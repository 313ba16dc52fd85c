import type { Move } from '../../../../shared/records/record-kind.js';
import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { FunctionFinding } from './function-finding.entity.js';
import type { FunctionFindingState } from './function-finding.enums.js';

/** What is wrong is decided, then resolved; what turns out to be in order is dismissed. */
export const findingMachine = stateMachine<FunctionFindingState>({
  initial: 'OPEN',
  names: {
    OPEN: { vi: 'chưa xử lý', en: 'open' },
    DECIDED: { vi: 'đã có quyết định xử lý', en: 'decided' },
    RESOLVED: { vi: 'đã khắc phục', en: 'resolved' },
    DISMISSED: { vi: 'không phải vướng mắc', en: 'dismissed' },
  },
  moves: {
    OPEN: ['DECIDED', 'DISMISSED'],
    DECIDED: ['RESOLVED'],
    RESOLVED: [],
    DISMISSED: [],
  },
});

export const dayOfFindingMove = ({ to, on }: Move<FunctionFinding>): Partial<FunctionFinding> =>
  to === 'DECIDED' ? { decidedOn: on } : { closedOn: on };
