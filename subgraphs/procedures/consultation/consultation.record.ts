import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { stateMachine } from '../../../shared/records/state-machine.js';
import { orderFaults } from '../day-faults.rules.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationState } from './consultation.enums.js';
import { ConsultationInput } from './consultation.inputs.js';

const machine = stateMachine<ConsultationState>({
  initial: 'PLANNED',
  names: {
    PLANNED: { vi: 'Sắp lấy ý kiến', en: 'Planned' },
    OPEN: { vi: 'Đang lấy ý kiến', en: 'Open' },
    CLOSED: { vi: 'Đã hết thời gian', en: 'Closed' },
    REPORTED: { vi: 'Đã công khai tiếp thu', en: 'Reported' },
    CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
  },
  moves: {
    PLANNED: ['OPEN', 'CANCELLED'],
    OPEN: ['CLOSED', 'CANCELLED'],
    CLOSED: ['REPORTED'],
    REPORTED: [],
    CANCELLED: [],
  },
});

/** How consultations are kept. */
export const consultationRecord = recordKind({
  type: 'Consultation',
  title: { vi: 'đợt lấy ý kiến', en: 'consultation' },
  entity: Consultation,
  input: ConsultationInput,
  complete: (row) => ({
    draftId: row.draftId ?? null,
    comments: row.comments ?? null,
    commentsAccepted: row.commentsAccepted ?? null,
    summary: row.summary ?? null,
  }),
  faults: ({ after }) => (after === null ? [] : consultationFaults(after)),
  states: { property: 'state', machine, type: ConsultationState },
  refusals: {
    consultation_code_once: {
      vi: 'Mã này đã thuộc về đợt lấy ý kiến khác.',
      en: 'Another consultation has this code.',
    },
  },
});

function consultationFaults(row: Consultation): readonly Bilingual[] {
  const { comments, commentsAccepted, state, summary } = row;
  const faults: Bilingual[] = [];
  if ((comments ?? 0) < 0 || (commentsAccepted ?? 0) < 0)
    faults.push({ vi: 'Số ý kiến không thể âm.', en: 'Comments cannot be counted below zero.' });
  if ((commentsAccepted ?? 0) > (comments ?? 0))
    faults.push({
      vi: `Số ý kiến được tiếp thu (${commentsAccepted}) vượt số ý kiến (${comments ?? 'chưa đếm'}).`,
      en: `More comments were taken up (${commentsAccepted}) than there are (${comments ?? 'not counted'}).`,
    });
  if (state === 'REPORTED' && (comments === null || summary === null))
    faults.push({
      vi: 'Công khai tiếp thu cần số ý kiến (comments) và tổng hợp (summary).',
      en: 'To report it, say how many comments there were (comments) and sum them up (summary).',
    });
  const from = { vi: 'Ngày bắt đầu', en: 'first day', day: row.openFrom };
  return [...faults, ...orderFaults(from, { vi: 'Ngày kết thúc', en: 'last day', day: row.openTo })];
}
