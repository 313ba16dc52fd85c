import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { DraftMove } from '../draft-document/draft-document.entity.js';
import type { DraftFeedback } from './draft-feedback.entity.js';
import type { DraftFeedbackState } from './draft-feedback.enums.js';

/** A comment is taken in or answered with reasons; on second thoughts either may follow the other. */
export const feedbackStates = stateMachine<DraftFeedbackState>({
  initial: 'RECEIVED',
  names: {
    RECEIVED: { vi: 'đã nhận', en: 'received' },
    ACCEPTED: { vi: 'tiếp thu', en: 'accepted' },
    EXPLAINED: { vi: 'giải trình', en: 'explained' },
  },
  moves: { RECEIVED: ['ACCEPTED', 'EXPLAINED'], ACCEPTED: ['EXPLAINED'], EXPLAINED: ['ACCEPTED'] },
});

type Written = Pick<DraftFeedback, 'sender' | 'receivedOn' | 'state'> &
  Partial<Pick<DraftFeedback, 'organisation' | 'answer' | 'answeredOn'>>;

/** What speaks against a comment: a person's name, a draft that was not open yet, a refusal without reasons. */
export function draftFeedbackFaults(
  { sender, organisation, receivedOn, state, answer, answeredOn }: Written,
  moves: readonly DraftMove[] | null,
  today: LocalDate,
): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (sender === 'CITIZEN' && organisation != null)
    faults.push({
      vi: 'Trung tâm không lưu tên người dân: bỏ trống organisation.',
      en: 'The hub keeps no names of citizens: leave organisation empty.',
    });
  if (receivedOn > today)
    faults.push({ vi: `Ngày nhận ${receivedOn} ở tương lai.`, en: `Received on ${receivedOn}, still to come.` });
  const openedOn = moves?.find(({ to }) => to === 'CONSULTING')?.on ?? null;
  if (moves !== null && (openedOn === null || receivedOn < openedOn))
    faults.push({
      vi: `Dự thảo ${openedOn === null ? 'chưa lấy ý kiến' : `lấy ý kiến từ ${openedOn}`}; không có góp ý trước đó.`,
      en: `The draft ${openedOn === null ? 'is not open for comments yet' : `opened for comments on ${openedOn}`}; no comment comes earlier.`,
    });
  if (state === 'EXPLAINED' && answer == null)
    faults.push({
      vi: 'Giải trình phải có nội dung trả lời: ghi answer trước khi chuyển.',
      en: 'An explanation needs its words: write answer before the move.',
    });
  if (answeredOn != null && answeredOn < receivedOn)
    faults.push({
      vi: `Trả lời ngày ${answeredOn}, trước khi nhận.`,
      en: `Answered on ${answeredOn}, before it came.`,
    });
  return faults;
}
