import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { Dossier } from '../dossier/dossier.entity.js';
import { dossierStateCodes, isEndState } from '../dossier/dossier-state.rules.js';
import type { DossierState } from '../dossier/dossier.enums.js';

type Times = 'submittedAt' | 'receivedAt' | 'dueAt' | 'processingEndedAt' | 'returnedAt';

/** As a file brings them, and as a row has them. */
export type DossierFacts = Pick<Dossier, 'state' | 'outcome'> &
  Readonly<Record<Times, Date | string | null>> & { readonly pausedSince?: Date | string | null };

/** What speaks against a dossier as a file would leave it: the rules of the table, in words, and those of moves. */
export function dossierImportFaults(
  { before, after }: Pick<RecordChange<Dossier>, 'before' | 'after'>,
  today: LocalDate,
): readonly Bilingual[] {
  if (after === null) return [];
  return [
    ...faultsOfMove(before, after),
    ...faultsOfOrder(after),
    ...faultsOfState(after),
    ...(firstInstantAfter(today) <= latestOf(after) ? [inTheFuture(today)] : []),
  ];
}

/** An end is left only to be opened again, with a reason; a clock that stands still is set going by whoever stopped it. */
function faultsOfMove(before: DossierFacts | null, after: DossierFacts): Bilingual[] {
  if (before === null || before.state === after.state) return [];
  if (isEndState(before.state)) return [overAlready(before.state)];
  return (before.pausedSince ?? null) !== null ? [standsStill(before.state)] : [];
}

const ordered: readonly (readonly [Times, Times])[] = [
  ['submittedAt', 'receivedAt'],
  ['receivedAt', 'dueAt'],
  ['receivedAt', 'processingEndedAt'],
  ['receivedAt', 'returnedAt'],
  ['processingEndedAt', 'returnedAt'],
];

const faultsOfOrder = (dossier: DossierFacts): Bilingual[] =>
  ordered.flatMap(([first, second]) => (isBefore(dossier[second], dossier[first]) ? [wrongOrder(first, second)] : []));

/** Which times each state must and may have: the feed may bring a return without the end of handling before it. */
function faultsOfState(dossier: DossierFacts): Bilingual[] {
  const { state, outcome } = dossier;
  const { needs, allows = [] } = timesOfStates[state];
  const missing = needs.filter((time) => isBlank(dossier[time]));
  const tooMany = (['receivedAt', 'processingEndedAt', 'returnedAt'] as const).filter(
    (time) => !needs.includes(time) && !allows.includes(time) && !isBlank(dossier[time]),
  );
  return [
    ...missing.map((time) => missingTime(state, time)),
    ...tooMany.map((time) => unexpectedTime(state, time)),
    ...(isBlank(dossier.receivedAt) === isBlank(dossier.dueAt) || missing.includes('dueAt') ? [] : [dueWhenReceived]),
    ...(outcome !== null && outcome !== undefined && state !== 'DONE' && state !== 'RETURNED'
      ? [outcomeTooEarly(state)]
      : []),
  ];
}

const open = { needs: ['receivedAt', 'dueAt'] } as const;

const timesOfStates: Readonly<
  Record<DossierState, { readonly needs: readonly Times[]; readonly allows?: readonly Times[] }>
> = {
  NEW: { needs: [] },
  RECEIVED: open,
  NOT_RECEIVED: { needs: [] },
  PROCESSING: open,
  SUPPLEMENT_REQUESTED: open,
  FINANCIAL_DUTY_REQUESTED: open,
  WITHDRAW_REQUESTED: open,
  STOPPED: { needs: ['processingEndedAt'], allows: ['receivedAt'] },
  DONE: { needs: ['processingEndedAt'], allows: ['receivedAt'] },
  RETURNED: { needs: ['receivedAt', 'returnedAt'], allows: ['processingEndedAt'] },
};

const isBlank = (value: unknown): boolean => value === null || value === undefined;

const msOf = (time: Date | string): number => (typeof time === 'string' ? Date.parse(time) : time.getTime());

const isBefore = (second: Date | string | null | undefined, first: Date | string | null | undefined): boolean =>
  second != null && first != null && msOf(second) < msOf(first);

const latestOf = ({ submittedAt, receivedAt, processingEndedAt, returnedAt }: DossierFacts): number =>
  Math.max(...[submittedAt, receivedAt, processingEndedAt, returnedAt].map((time) => (time == null ? 0 : msOf(time))));

const firstInstantAfter = (today: LocalDate): number => Date.parse(`${today}T00:00:00+07:00`) + 86_400_000;

const names: Readonly<Record<Times, Bilingual>> = {
  submittedAt: { vi: 'Ngày nộp', en: 'Submitted at' },
  receivedAt: { vi: 'Ngày tiếp nhận', en: 'Received at' },
  dueAt: { vi: 'Ngày hẹn trả', en: 'Due at' },
  processingEndedAt: { vi: 'Ngày kết thúc xử lý', en: 'Handling ended at' },
  returnedAt: { vi: 'Ngày trả kết quả', en: 'Returned at' },
};

const numbered = (state: DossierState): string => `${dossierStateCodes[state]} (${state})`;

const overAlready = (state: DossierState): Bilingual => ({
  vi: `Hồ sơ đã kết thúc ở trạng thái ${numbered(state)}: tệp không mở lại được. Dùng chức năng mở lại hồ sơ và nêu lý do, rồi gửi lại tệp.`,
  en: `The dossier has ended in state ${numbered(state)}: a file does not open it again. Reopen it with a reason, then send the file again.`,
});

const standsStill = (state: DossierState): Bilingual => ({
  vi: `Hồ sơ đang dừng tính thời gian (trạng thái ${numbered(state)}). Tiếp tục xử lý hồ sơ trên hệ thống trước, rồi gửi lại tệp.`,
  en: `The dossier’s clock stands still (state ${numbered(state)}). Resume it first, then send the file again.`,
});

const wrongOrder = (first: Times, second: Times): Bilingual => ({
  vi: `“${names[second].vi}” trước “${names[first].vi}”. Kiểm tra lại hai ngày giờ này.`,
  en: `“${names[second].en}” comes before “${names[first].en}”. Check these two times.`,
});

const missingTime = (state: DossierState, time: Times): Bilingual => ({
  vi: `Trạng thái ${numbered(state)} cần có “${names[time].vi}”. Bổ sung, hoặc sửa trạng thái.`,
  en: `State ${numbered(state)} needs “${names[time].en}”. Fill it in, or correct the state.`,
});

const unexpectedTime = (state: DossierState, time: Times): Bilingual => ({
  vi: `Trạng thái ${numbered(state)} chưa thể có “${names[time].vi}”. Sửa trạng thái, hoặc bỏ ngày giờ này.`,
  en: `State ${numbered(state)} cannot have “${names[time].en}” yet. Correct the state, or leave that time out.`,
});

const dueWhenReceived: Bilingual = {
  vi: 'Hồ sơ đã tiếp nhận phải có “Ngày hẹn trả”, hồ sơ chưa tiếp nhận thì không. Bổ sung hoặc bỏ ngày hẹn trả.',
  en: 'A dossier that was received has “Due at”, any other has not. Fill it in or leave it out.',
};

const outcomeTooEarly = (state: DossierState): Bilingual => ({
  vi: `“Kết quả” chỉ có khi đã xử lý xong (9) hoặc đã trả (10), không ở trạng thái ${numbered(state)}.`,
  en: `There is an “Outcome” only once a dossier is handled (9) or returned (10), not in state ${numbered(state)}.`,
});

const inTheFuture = (today: LocalDate): Bilingual => ({
  vi: `Có ngày nộp, tiếp nhận, kết thúc hoặc trả kết quả sau hôm nay (${today}). Kiểm tra lại ngày tháng.`,
  en: `A time of submission, receipt, handling or return lies after today (${today}). Check the days.`,
});
