import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Move } from '../../../shared/records/record-kind.js';
import { stateMachine } from '../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { ServiceTransferPilot } from './service-transfer-pilot.entity.js';
import type { PilotState } from './service-transfer-pilot.enums.js';

/** A trial is approved before it begins, and evaluated before it becomes lasting. */
export const pilotMachine = stateMachine<PilotState>({
  initial: 'PROPOSED',
  names: {
    PROPOSED: { vi: 'đã đề xuất', en: 'proposed' },
    APPROVED: { vi: 'đã phê duyệt', en: 'approved' },
    PILOTING: { vi: 'đang thí điểm', en: 'being tried' },
    EVALUATED: { vi: 'đã đánh giá', en: 'evaluated' },
    TRANSFERRED: { vi: 'đã chuyển giao', en: 'transferred' },
    ENDED: { vi: 'đã dừng', en: 'ended' },
  },
  moves: {
    PROPOSED: ['APPROVED', 'ENDED'],
    APPROVED: ['PILOTING', 'ENDED'],
    PILOTING: ['EVALUATED', 'ENDED'],
    EVALUATED: ['TRANSFERRED', 'PILOTING', 'ENDED'],
    TRANSFERRED: [],
    ENDED: [],
  },
});

const dayOf: Readonly<Record<string, keyof ServiceTransferPilot>> = {
  APPROVED: 'approvedOn',
  PILOTING: 'startedOn',
  EVALUATED: 'evaluatedOn',
  TRANSFERRED: 'concludedOn',
  ENDED: 'concludedOn',
};

/** A trial that goes on after an evaluation keeps the day on which it began. */
export function dayOfMove({ row, to, on }: Move<ServiceTransferPilot>): Partial<ServiceTransferPilot> {
  const property = dayOf[to];
  return property === undefined || (to === 'PILOTING' && row.startedOn !== null) ? {} : { [property]: on };
}

/** What a state needs, and the order of its days. */
export function pilotFaults(pilot: ServiceTransferPilot, today: LocalDate): Bilingual[] {
  const { proposedOn, approvedOn, startedOn, evaluatedOn, concludedOn, decision, evaluation } = pilot;
  const faults: Bilingual[] = [];
  if (approvedOn !== null && decision === null)
    faults.push({ vi: 'Ghi văn bản phê duyệt (decision) trước.', en: 'Write the approving act (decision) first.' });
  if (evaluatedOn !== null && evaluation === null)
    faults.push({ vi: 'Ghi kết quả đánh giá (evaluation) trước.', en: 'Write what was found (evaluation) first.' });
  const days = [proposedOn, approvedOn, startedOn, evaluatedOn, concludedOn].filter((day) => day !== null);
  if (days.some((day, index) => day > today || day < (days[index - 1] ?? '1975-04-30')))
    faults.push({
      vi: `Các ngày phải nối tiếp nhau và không sau hôm nay: ${days.join(', ')}.`,
      en: `The days must follow one another, none after today: ${days.join(', ')}.`,
    });
  return faults;
}
