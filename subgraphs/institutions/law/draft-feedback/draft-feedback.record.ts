import { selectEntities } from '../../../../shared/database/select.js';
import { recordKind } from '../../../../shared/records/record-kind.js';
import { DraftDocument } from '../draft-document/draft-document.entity.js';
import { DraftFeedback } from './draft-feedback.entity.js';
import { DraftFeedbackState } from './draft-feedback.enums.js';
import { DraftFeedbackInput } from './draft-feedback.inputs.js';
import { draftFeedbackFaults, feedbackStates } from './draft-feedback.rules.js';

/** How comments are kept. */
export const draftFeedbackRecord = recordKind({
  type: 'DraftFeedback',
  title: { vi: 'góp ý dự thảo', en: 'comment on a draft' },
  entity: DraftFeedback,
  input: DraftFeedbackInput,
  async faults({ after }, { transaction, today }) {
    if (after === null) return [];
    const [draft] = await selectEntities(transaction, DraftDocument, 'WHERE e.id = $1', [after.draftId]);
    return draftFeedbackFaults(after, draft?.moves ?? null, today);
  },
  states: {
    property: 'state',
    machine: feedbackStates,
    type: DraftFeedbackState,
    apply: ({ on }) => ({ answeredOn: on }),
  },
});
