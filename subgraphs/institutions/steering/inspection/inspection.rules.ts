import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { futureFaults, missing, orderFaults, yearFaults } from '../row-faults.rules.js';
import type { Inspection } from './inspection.entity.js';

/** What speaks against an inspection as it would stand. */
export function inspectionFaults(row: Inspection, today: LocalDate): readonly Bilingual[] {
  const started = { vi: 'Ngày bắt đầu', en: 'first day', day: row.startedOn };
  const ended = { vi: 'Ngày kết thúc', en: 'last day', day: row.endedOn };
  const concluded = { vi: 'Ngày kết luận', en: 'day of the conclusion', day: row.concludedOn };
  return [
    ...yearFaults(row.planYear),
    ...orderFaults(started, ended, concluded),
    ...futureFaults(today, ended),
    ...stateFaults(row),
    ...row.findings.flatMap(({ fixedOn }) => fixedFaults(row, fixedOn ?? null, today)),
  ];
}

function stateFaults({ state, startedOn, endedOn, conclusionNumber, findings }: Inspection): Bilingual[] {
  const faults: Bilingual[] = [];
  if (startedOn === null && endedOn !== null)
    faults.push({ vi: 'Chưa bắt đầu thì chưa kết thúc.', en: 'What has not begun has not ended.' });
  if ((state === 'CONCLUDED' || state === 'FOLLOWED_UP') && conclusionNumber === null)
    faults.push(missing('số kết luận (conclusionNumber)', 'number of the conclusion (conclusionNumber)'));
  if (state === 'FOLLOWED_UP' && findings.some(({ fixedOn }) => fixedOn == null))
    faults.push({ vi: 'Còn kiến nghị chưa khắc phục (fixedOn).', en: 'Not all findings are fixed (fixedOn).' });
  return faults;
}

const fixedFaults = ({ startedOn }: Inspection, fixedOn: LocalDate | null, today: LocalDate): readonly Bilingual[] => {
  const fixed = { vi: 'Ngày khắc phục', en: 'day it was fixed', day: fixedOn };
  return [
    ...orderFaults({ vi: 'ngày bắt đầu', en: 'first day', day: startedOn }, fixed),
    ...futureFaults(today, fixed),
  ];
};
