import { recordKind } from '../../../../shared/records/record-kind.js';
import { DraftDocument } from './draft-document.entity.js';
import { DraftState } from './draft-document.enums.js';
import { DraftDocumentInput } from './draft-document.inputs.js';
import { draftDocumentFaults, movesFrom } from './draft-document.rules.js';
import { draftStates } from './draft-document.states.js';

/** How drafts are kept: every step keeps its day. */
export const draftDocumentRecord = recordKind({
  type: 'DraftDocument',
  title: { vi: 'dự thảo văn bản', en: 'draft document' },
  entity: DraftDocument,
  input: DraftDocumentInput,
  complete: (draft) => ({ moves: movesFrom(draft) }),
  faults: ({ after }, { today }) => (after === null ? [] : draftDocumentFaults(after, today)),
  refusals: {
    draft_document_one_result: {
      vi: 'Văn bản này đã là kết quả của một dự thảo khác.',
      en: 'That document came of another draft already.',
    },
  },
  states: {
    property: 'state',
    machine: draftStates,
    type: DraftState,
    apply: ({ row, to, on }) => ({ moves: [...row.moves, { to: to as DraftState, on }] }),
  },
});
