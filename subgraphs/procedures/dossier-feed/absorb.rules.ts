import type { DossierState } from '../dossier/dossier.enums.js';
import { dossierStateCodes, isEndState } from '../dossier/dossier-state.rules.js';
import type { DossierLife, MoveEffect, PauseKind } from '../dossier-move/dossier-life.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';
import type { FeedMessage } from './feed-message.rules.js';

/** A message with the agency that it names, where the register knows it. */
export interface ResolvedMessage extends FeedMessage {
  readonly agencyId?: string | null;
}

export type Absorbed =
  | { readonly verdict: 'ACCEPTED'; readonly effect: MoveEffect }
  /** An end that came late, after the return was known: it is filled in, and nothing else moves. */
  | { readonly verdict: 'FILLED'; readonly endedAt: Date }
  /** Known already, or older than what is known. */
  | { readonly verdict: 'IGNORED'; readonly why: 'REPEATED' | 'OLDER' }
  | { readonly verdict: 'REFUSED'; readonly refusal: DossierRefusal };

/**
 * What a message changes in a dossier. What the one-stop system has decided is taken as it comes, in whatever order the
 * messages arrive (model.md §7.1): the newest stands, an older one moves nothing back, a blank erases nothing. Only an end
 * is not left without a reason (§7.3).
 */
export function absorb(life: DossierLife, message: ResolvedMessage, now: Date): Absorbed {
  const order = message.at.getTime() - life.lastAt.getTime() || stage(message.state) - stage(life.state);
  const late = order < 0 ? lateEnd(life, message) : null;
  if (late !== null) return { verdict: 'FILLED', endedAt: late };
  if (order < 0) return { verdict: 'IGNORED', why: 'OLDER' };
  if (isEndState(life.state) && message.state !== life.state && message.reason === undefined)
    return { verdict: 'REFUSED', refusal: ended(life.state) };
  const absorbed = absorbFirst(life, message, now);
  const isKnown = absorbed.verdict === 'ACCEPTED' && isNothing(life, absorbed.effect);
  return isKnown ? { verdict: 'IGNORED', why: 'REPEATED' } : absorbed;
}

/** The same for the first message of a dossier, which is new with it. */
export function absorbFirst(life: DossierLife, message: ResolvedMessage, now: Date): Absorbed {
  const times = timesOf(life, message);
  const refusal = timeFault(message, times, now);
  return refusal === null
    ? { verdict: 'ACCEPTED', effect: effectOf(life, message, times) }
    : { verdict: 'REFUSED', refusal };
}

/** How far a state is on its way; of two messages of one instant the one that is further stands. */
const stage = (state: DossierState): number => (state === 'NOT_RECEIVED' ? 1.5 : dossierStateCodes[state]);

/** 10 came without 9, and now 9 comes: invariant 1 of model.md §7 lets it. */
function lateEnd(
  { state, receivedAt, processingEndedAt, returnedAt }: DossierLife,
  { endedAt }: FeedMessage,
): Date | null {
  if (state !== 'RETURNED' || processingEndedAt !== null || endedAt === undefined) return null;
  const fits = receivedAt !== null && returnedAt !== null && receivedAt <= endedAt && endedAt <= returnedAt;
  return fits ? endedAt : null;
}

interface Times {
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly processingEndedAt: Date | null;
  readonly returnedAt: Date | null;
}

/** What the state lets be: an open dossier has no end, one that ended has one, told or at the latest now. */
function timesOf(life: DossierLife, message: FeedMessage): Times {
  const { state, at } = message;
  const { submittedAt } = life;
  if (state === 'NEW' || state === 'NOT_RECEIVED')
    return { submittedAt, receivedAt: null, dueAt: null, processingEndedAt: null, returnedAt: null };
  const isEnded = state === 'STOPPED' || state === 'DONE' || state === 'RETURNED';
  const told = message.endedAt ?? life.processingEndedAt;
  return {
    submittedAt,
    receivedAt: message.receivedAt ?? life.receivedAt ?? (state === 'RECEIVED' ? at : null),
    dueAt: message.dueAt ?? life.dueAt,
    processingEndedAt: isEnded ? (told ?? (state === 'RETURNED' ? null : at)) : null,
    returnedAt: state === 'RETURNED' ? (message.returnedAt ?? life.returnedAt ?? at) : null,
  };
}

function timeFault({ state, at }: FeedMessage, times: Times, now: Date): DossierRefusal | null {
  const { submittedAt, receivedAt, dueAt, processingEndedAt, returnedAt } = times;
  const isReceived = state !== 'NEW' && state !== 'NOT_RECEIVED';
  if (isReceived && receivedAt === null) return lack('NgayTiepNhan');
  if (isReceived && dueAt === null) return lack('NgayHenTra');
  const inOrder: readonly (readonly [string, Date | null])[][] = [
    [
      ['NgayNopHoSo', submittedAt],
      ['NgayTiepNhan', receivedAt],
      ['NgayKetThucXuLy', processingEndedAt],
      ['NgayTra', returnedAt],
    ],
    [
      ['NgayTiepNhan', receivedAt],
      ['NgayHenTra', dueAt],
    ],
    [
      ['NgayNopHoSo', submittedAt],
      ['NgayTiepNhan', receivedAt],
      ['ThoiDiemXuLy', at],
    ],
  ];
  const future = [at, ...(inOrder[0] ?? []).map(([, time]) => time)].find((time) => time !== null && time > now);
  if (future)
    return refuse(
      'IN_FUTURE',
      `Thời điểm ${future.toISOString()} ở tương lai.`,
      `${future.toISOString()} is still to come.`,
    );
  return inOrder.map(firstBackwards).find((fault) => fault !== null) ?? null;
}

function firstBackwards(named: readonly (readonly [string, Date | null])[]): DossierRefusal | null {
  const told = named.flatMap(([name, time]) => (time === null ? [] : [{ name, time }]));
  const wrong = told.findIndex(({ time }, n) => n > 0 && time < (told[n - 1]?.time ?? time));
  return wrong < 0 ? null : backwards(told[wrong - 1]?.name ?? '', told[wrong]?.name ?? '');
}

/** Why the clock stands in a state. */
const standing: Partial<Readonly<Record<DossierState, PauseKind>>> = {
  SUPPLEMENT_REQUESTED: 'SUPPLEMENT',
  FINANCIAL_DUTY_REQUESTED: 'FINANCIAL_DUTY',
};

function effectOf(life: DossierLife, message: ResolvedMessage, times: Times): MoveEffect {
  const { state, reason } = message;
  const { receivedAt, dueAt, processingEndedAt, returnedAt } = times;
  const wanted = standing[state] ?? (state === 'PROCESSING' && life.pauseKind === 'SUSPENSION' ? 'SUSPENSION' : null);
  const endedAt = processingEndedAt ?? returnedAt;
  const hasEnded = endedAt !== null;
  return {
    changes: {
      ...{ state, receivedAt, dueAt, processingEndedAt, returnedAt },
      firstDueAt: life.firstDueAt ?? dueAt,
      competentAgencyId: message.agencyId ?? life.competentAgencyId,
      outcome: state === 'DONE' || state === 'RETURNED' ? life.outcome : null,
    },
    ...(life.pauseKind !== null && life.pauseKind !== wanted ? { endsPause: true } : {}),
    ...(wanted !== null && wanted !== life.pauseKind ? { pause: { kind: wanted, reason: reason ?? bySystem } } : {}),
    ...(hasEnded ? { endsStep: true, endedAt } : {}),
    ...(life.dueAt !== null && dueAt !== null && dueAt > life.dueAt
      ? { extension: { dueBefore: life.dueAt, dueAfter: dueAt, reason: reason ?? bySystem, apologyNumber: null } }
      : {}),
  };
}

const bySystem = 'Theo bản tin của hệ thống một cửa — As the one-stop system says';

const isNothing = (life: DossierLife, { changes, pause, endsPause }: MoveEffect): boolean =>
  pause === undefined &&
  endsPause === undefined &&
  Object.entries(changes).every(([key, value]) => isSame(life[key as keyof DossierLife], value));

const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;

const lack = (field: string): DossierRefusal => refuse('INCOMPLETE', `Thiếu ${field}.`, `${field} is missing.`);

const backwards = (first: string, second: string): DossierRefusal =>
  refuse('CONTRADICTORY', `${second} trước ${first}.`, `${second} comes before ${first}.`);

const ended = (state: DossierState): DossierRefusal =>
  refuse(
    'STATE_FORBIDS',
    `Hồ sơ đã kết thúc ở trạng thái ${dossierStateCodes[state]}: mở lại phải có LyDo.`,
    `The dossier has ended in state ${dossierStateCodes[state]}: opening it again needs a reason (LyDo).`,
  );
