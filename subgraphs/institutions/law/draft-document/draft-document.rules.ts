import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { DraftDocument, DraftMove } from './draft-document.entity.js';
import type { DraftState } from './draft-document.enums.js';

/** The first step is the proposal: it follows the day that the row gives. */
export const movesFrom = ({
  proposedOn,
  moves,
}: {
  proposedOn: LocalDate;
  moves?: readonly DraftMove[];
}): DraftMove[] => [{ to: 'PROPOSED', on: proposedOn }, ...(moves ?? []).slice(1)];

/** Where a draft stood at the end of a day; null: nobody had proposed it. */
export const draftStateOn = (moves: readonly DraftMove[], day: LocalDate): DraftState | null =>
  moves.findLast(({ on }) => on <= day)?.to ?? null;

type Written = Pick<DraftDocument, 'proposedOn' | 'state' | 'moves'> &
  Partial<Pick<DraftDocument, 'dueOn' | 'commentsUntil' | 'documentId'>>;

/** What speaks against a draft: steps out of order, days that cannot be, a result too early or missing. */
export function draftDocumentFaults(draft: Written, today: LocalDate): readonly Bilingual[] {
  const { proposedOn, moves, dueOn, commentsUntil, state, documentId } = draft;
  const faults: Bilingual[] = [];
  if (proposedOn > today || proposedOn < '2000-01-01')
    faults.push({
      vi: `Ngày lập đề nghị ${proposedOn} không hợp lý.`,
      en: `${proposedOn} is no sensible day to propose.`,
    });
  const step = moves.find(({ on }, index) => on < (moves[index - 1]?.on ?? on));
  if (step !== undefined)
    faults.push({
      vi: `Bước ${step.to} ngày ${step.on} không thể trước bước liền trước.`,
      en: `${step.to} on ${step.on} cannot come before the step ahead of it.`,
    });
  for (const [name, day] of Object.entries({ dueOn, commentsUntil }))
    if (day != null && day < proposedOn)
      faults.push({ vi: `${name} ${day} trước ngày lập đề nghị.`, en: `${name} ${day} comes before the proposal.` });
  if (state === 'ISSUED' && documentId == null)
    faults.push({
      vi: 'Trước khi chuyển sang đã ban hành, ghi văn bản được ban hành vào documentId.',
      en: 'Before it is issued, put the document that came of it into documentId.',
    });
  if (documentId != null && state !== 'SUBMITTED' && state !== 'ISSUED')
    faults.push({
      vi: 'documentId chỉ ghi khi dự thảo đã trình hoặc đã ban hành.',
      en: 'documentId belongs to a draft that was submitted or issued.',
    });
  return faults;
}
