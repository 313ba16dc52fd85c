import { recordKind } from '../../../../shared/records/record-kind.js';
import { ExamRound } from './exam-round.entity.js';
import { ExamState } from './exam-round.enums.js';
import { ExamRoundInput } from './exam-round.inputs.js';
import { examRoundFaults } from './exam-round.rules.js';
import { dayOfMove, examStates } from './exam-round.states.js';

/** How exam rounds are kept. */
export const examRoundRecord = recordKind({
  type: 'ExamRound',
  title: { vi: 'kỳ thi', en: 'exam round' },
  entity: ExamRound,
  input: ExamRoundInput,
  complete: ({ candidates, sat, passed, announcedOn, heldOn, resultsPublishedOn, cancelledOn }) => ({
    candidates: candidates ?? null,
    sat: sat ?? null,
    passed: passed ?? null,
    announcedOn: announcedOn ?? null,
    heldOn: heldOn ?? null,
    resultsPublishedOn: resultsPublishedOn ?? null,
    cancelledOn: cancelledOn ?? null,
  }),
  faults: ({ after }) => (after === null ? [] : examRoundFaults(after)),
  refusals: { exam_round_code: { vi: 'Mã kỳ thi này đã có.', en: 'There is a round with this code already.' } },
  states: {
    property: 'state',
    machine: examStates,
    type: ExamState,
    apply: ({ to, on }) => dayOfMove(to, on),
  },
});
