import { recordKind } from '../../../../shared/records/record-kind.js';
import { spanFaults } from '../span.rules.js';
import { FunctionTopic } from './function-topic.entity.js';
import { FunctionTopicInput } from './function-topic.inputs.js';

/** How the list of jobs is kept. */
export const functionTopicRecord = recordKind({
  type: 'FunctionTopic',
  title: { vi: 'việc của quản lý nhà nước', en: 'job of the State' },
  entity: FunctionTopic,
  input: FunctionTopicInput,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: ({ after }) => (after === null ? [] : spanFaults(after)),
  refusals: {
    function_topic_code: { vi: 'Mã này đã thuộc về một việc khác.', en: 'Another job has this code.' },
  },
});
