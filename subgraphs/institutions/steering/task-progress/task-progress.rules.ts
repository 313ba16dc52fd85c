import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { moveFaults } from '../dated-moves.rules.js';
import { orderFaults, yearFaults } from '../row-faults.rules.js';
import type { TaskProgress } from './task-progress.entity.js';

/** What the task of the appendix says, since when the act it waits for is there, and the due day set with it. */
export interface TaskFacts {
  readonly timing: 'YEAR' | 'ANNUAL' | 'AFTER_EVENT' | null;
  readonly actIssuedOn: string | null;
  readonly actDueOn: string | null;
}

/** What speaks against a row as it would stand. */
export function taskFaults(row: TaskProgress, facts: TaskFacts): readonly Bilingual[] {
  return [
    ...subjectFaults(row, facts),
    ...yearFaults(row.year),
    ...percentFaults(row),
    ...moveFaults(row.moves, row.givenOn),
    ...waitingFaults(row, facts),
    ...extensionFaults(row, facts),
    ...orderFaults(
      { vi: 'Ngày giao', en: 'day it is given', day: row.givenOn },
      { vi: 'Hạn', en: 'due day', day: row.originalDueOn },
    ),
  ];
}

function subjectFaults({ appendixTaskId, planTaskId, year }: TaskProgress, { timing }: TaskFacts): Bilingual[] {
  const faults: Bilingual[] = [];
  if ((appendixTaskId === null) === (planTaskId === null))
    faults.push({
      vi: 'Nêu một nhiệm vụ: appendixTaskId hoặc planTaskId.',
      en: 'Name one task: appendixTaskId or planTaskId.',
    });
  if (timing === 'ANNUAL' && year === null)
    faults.push({ vi: 'Nhiệm vụ hằng năm: phải nêu năm.', en: 'The task is done every year: name the year.' });
  return faults;
}

const percentFaults = ({ progressPercent: percent }: TaskProgress): Bilingual[] =>
  percent !== null && (percent < 0 || percent > 100)
    ? [{ vi: `Tiến độ ${percent}% nằm ngoài 0 đến 100.`, en: `${percent} % done is outside 0 to 100.` }]
    : [];

/** “Sau khi có hướng dẫn của Trung ương”: no due day of its own, and no move before the act. */
function waitingFaults({ originalDueOn, moves }: TaskProgress, { timing, actIssuedOn }: TaskFacts): Bilingual[] {
  if (timing !== 'AFTER_EVENT') return [];
  const faults: Bilingual[] = [];
  if (originalDueOn !== null)
    faults.push({
      vi: 'Nhiệm vụ chờ Trung ương: hạn đặt khi ghi nhận văn bản (createCentralAct), không đặt ở đây.',
      en: 'The task waits for the centre: its due day is set with the act (createCentralAct), not here.',
    });
  const [first] = moves;
  if (first !== undefined && (actIssuedOn === null || first.on < actIssuedOn))
    faults.push({
      vi: 'Nhiệm vụ còn chờ văn bản của Trung ương: ghi nhận văn bản (createCentralAct) trước.',
      en: 'The task still waits for an act of the centre: record that act (createCentralAct) first.',
    });
  return faults;
}

/** Extensions come one after another, and each gives more time. */
function extensionFaults({ extensions, originalDueOn }: TaskProgress, { actDueOn }: TaskFacts): Bilingual[] {
  if (extensions.length === 0) return [];
  const firstDueOn = originalDueOn ?? actDueOn;
  if (firstDueOn === null)
    return [{ vi: 'Chưa có hạn thì không có gì để gia hạn.', en: 'Without a due day there is nothing to extend.' }];
  const days = [firstDueOn, ...extensions.map(({ dueOn }) => dueOn)];
  const isRising = days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''));
  const decided = extensions.map(({ decidedOn }) => decidedOn);
  const inOrder = decided.every((day, index) => index === 0 || day >= (decided[index - 1] ?? ''));
  return isRising && inOrder
    ? []
    : [
        {
          vi: `Gia hạn phải theo thứ tự và mỗi lần muộn hơn hạn trước: ${days.join(', ')}.`,
          en: `Extensions come in order, each later than the due day before it: ${days.join(', ')}.`,
        },
      ];
}
