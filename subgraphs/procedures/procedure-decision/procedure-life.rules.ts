import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { ProcedureDecisionKind } from './procedure-decision.enums.js';

interface Decided {
  readonly id: string;
  readonly kind: ProcedureDecisionKind;
  readonly decidedOn: LocalDate;
  readonly effectiveOn: LocalDate;
}

/**
 * What speaks against the decisions on one procedure, all of them as they would stand: announced first and once, then
 * changed or suspended and resumed in turn, each from a later day; after a repeal nothing.
 */
export function lifeFaults(decisions: readonly Decided[]): Bilingual[] {
  const inOrder = [...decisions].sort(byDay);
  const faults = inOrder.flatMap((decision, index) => stepFaults(decision, inOrder.slice(0, index)));
  return faults.slice(0, 1); // what follows a wrong step is only its echo
}

const byDay = (a: Decided, b: Decided): number =>
  a.decidedOn === b.decidedOn
    ? ranks[a.kind] - ranks[b.kind] || (a.id < b.id ? -1 : 1)
    : a.decidedOn < b.decidedOn
      ? -1
      : 1;

/** On one day: what begins comes first, what ends comes last. */
const ranks: Readonly<Record<ProcedureDecisionKind, number>> = {
  ANNOUNCE: 0,
  AMEND: 1,
  RESUME: 2,
  SUSPEND: 3,
  REPEAL: 4,
};

function stepFaults({ kind, decidedOn, effectiveOn }: Decided, before: readonly Decided[]): Bilingual[] {
  const isAnnounced = before.some((earlier) => earlier.kind === 'ANNOUNCE');
  const repeal = before.find((earlier) => earlier.kind === 'REPEAL');
  const pause = before.findLast((earlier) => earlier.kind === 'SUSPEND' || earlier.kind === 'RESUME');
  const isSuspended = pause?.kind === 'SUSPEND';
  if (repeal !== undefined) return [afterRepeal(kind, decidedOn, repeal.decidedOn)];
  if (kind === 'ANNOUNCE') return isAnnounced ? [announcedTwice] : [];
  if (!isAnnounced) return [notAnnounced(kind, decidedOn)];
  if (kind === 'SUSPEND' && isSuspended) return [suspendedTwice];
  if (kind === 'RESUME' && !isSuspended) return [notSuspended];
  const turns = kind === 'SUSPEND' || kind === 'RESUME';
  return turns && pause !== undefined && effectiveOn <= pause.effectiveOn ? [notLater(kind, pause.effectiveOn)] : [];
}

const afterRepeal = (kind: string, on: LocalDate, repealedOn: LocalDate): Bilingual => ({
  vi: `Không ghi ${kind} ngày ${on} được: thủ tục đã có quyết định bãi bỏ ngày ${repealedOn}. Thủ tục công bố lại là một thủ tục mới (createProcedure).`,
  en: `${kind} on ${on} cannot be: a decision of ${repealedOn} repeals the procedure. One announced again is a new procedure (createProcedure).`,
});
const notAnnounced = (kind: string, on: LocalDate): Bilingual => ({
  vi: `Không ghi ${kind} ngày ${on} được: thủ tục chưa được công bố. Ghi quyết định công bố (ANNOUNCE) trước.`,
  en: `${kind} on ${on} cannot be: the procedure was not announced. Record the announcement (ANNOUNCE) first.`,
});
const announcedTwice: Bilingual = {
  vi: 'Thủ tục đã được công bố; công bố lại nội dung mới là AMEND.',
  en: 'The procedure was announced already; announcing another text of it is AMEND.',
};
const suspendedTwice: Bilingual = {
  vi: 'Thủ tục đang tạm ngưng; ghi RESUME trước khi tạm ngưng lần nữa.',
  en: 'The procedure is suspended; record RESUME before it is suspended again.',
};
const notSuspended: Bilingual = {
  vi: 'Thủ tục không tạm ngưng nên không có gì để thực hiện trở lại.',
  en: 'The procedure is not suspended, so there is nothing to resume.',
};
/** On one day both would hold. */
const notLater = (kind: string, day: LocalDate): Bilingual => ({
  vi: `${kind} phải có hiệu lực sau ngày ${day}, ngày có hiệu lực của lần tạm ngưng hoặc thực hiện trở lại trước đó.`,
  en: `${kind} must take effect after ${day}, when the suspension or resumption before it did.`,
});
