import { dossierStateCodes, mayReopen } from '../dossier/dossier-state.rules.js';
import type { DossierState } from '../dossier/dossier.enums.js';
import type { DossierLife, DossierMove, MoveEffect } from './dossier-life.js';
import type { DossierMoveKind } from './dossier-move.enums.js';
import { type DossierRefusal, refuse } from './dossier-refusal.js';
import { lack, misdated, runsAlready, standsAlready } from './move-refusals.js';

export type Judgement =
  | { readonly verdict: 'MOVES'; readonly effect: MoveEffect }
  /** This very move was written already. */
  | { readonly verdict: 'REPEATED' }
  | { readonly verdict: 'REFUSED'; readonly refusal: DossierRefusal };

/** Whether a dossier may make a move that the hub writes, and what that does (model.md §6). */
export function judgeMove(life: DossierLife, move: DossierMove, now: Date): Judgement {
  if (life.lastMove === move.kind && life.lastAt.getTime() === move.at.getTime()) return { verdict: 'REPEATED' };
  const { from, apply } = moves[move.kind];
  const refusal =
    misdated(life, move, now) ?? (from.includes(life.state) ? null : forbidden(life.state, move.kind)) ?? lacking(move);
  if (refusal !== null) return { verdict: 'REFUSED', refusal };
  const result = apply(life, move);
  return 'reason' in result ? { verdict: 'REFUSED', refusal: result } : { verdict: 'MOVES', effect: result };
}

interface MoveRule {
  readonly from: readonly DossierState[];
  readonly needs?: readonly (keyof DossierMove)[];
  readonly apply: (life: DossierLife, move: DossierMove) => MoveEffect | DossierRefusal;
}

const open = [
  'RECEIVED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'FINANCIAL_DUTY_REQUESTED',
  'WITHDRAW_REQUESTED',
] as const;

/** Moves to one state, where the portal's table allows it; a pause that is open ends with it. */
const ending = (
  life: DossierLife,
  to: DossierState,
  rest: Omit<MoveEffect, 'changes'> & Partial<MoveEffect> = {},
): MoveEffect => ({
  ...rest,
  changes: { ...rest.changes, state: to },
  ...(life.pausedSince === null ? {} : { endsPause: true }),
});

const asking =
  (to: DossierState, kind: 'SUPPLEMENT' | 'FINANCIAL_DUTY') =>
  (life: DossierLife, { reason }: DossierMove): MoveEffect | DossierRefusal =>
    life.pausedSince === null ? { changes: { state: to }, pause: { kind, reason: reason ?? '' } } : standsAlready();

const moves: Readonly<Record<DossierMoveKind, MoveRule>> = {
  RECEIVE: {
    from: ['NEW'],
    needs: ['dueAt'],
    apply: (_, { at, dueAt }) =>
      dueAt && dueAt >= at
        ? { changes: { state: 'RECEIVED', receivedAt: at, dueAt, firstDueAt: dueAt } }
        : refuse('CONTRADICTORY', 'Hạn trả trước lúc tiếp nhận.', 'It would be due before it is received.'),
  },
  REFUSE: { from: ['NEW'], needs: ['reason'], apply: () => ({ changes: { state: 'NOT_RECEIVED' } }) },
  ASSIGN: {
    from: ['RECEIVED', 'PROCESSING'],
    apply: ({ heldById }, { agencyId, officer, dueAt }) => {
      const by = agencyId ?? heldById;
      if (by === null) return lack('agencyId');
      const step = { agencyId: by, officer: officer ?? null, dueAt: dueAt ?? null };
      return { changes: { state: 'PROCESSING' }, endsStep: true, step };
    },
  },
  TRANSFER: { from: ['RECEIVED', 'PROCESSING', 'DONE'], needs: ['agencyId', 'mode'], apply: transferred },
  REQUEST_SUPPLEMENT: {
    from: ['PROCESSING'],
    needs: ['reason'],
    apply: asking('SUPPLEMENT_REQUESTED', 'SUPPLEMENT'),
  },
  REQUEST_FINANCIAL_DUTY: {
    from: ['PROCESSING'],
    needs: ['reason'],
    apply: asking('FINANCIAL_DUTY_REQUESTED', 'FINANCIAL_DUTY'),
  },
  PAUSE: {
    from: ['PROCESSING'],
    needs: ['reason'],
    apply: ({ pausedSince }, { reason }) =>
      pausedSince === null ? { changes: {}, pause: { kind: 'SUSPENSION', reason: reason ?? '' } } : standsAlready(),
  },
  RESUME: {
    from: ['PROCESSING', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED', 'WITHDRAW_REQUESTED'],
    apply: (life) =>
      life.state === 'PROCESSING' && life.pausedSince === null ? runsAlready() : ending(life, 'PROCESSING'),
  },
  EXTEND: { from: open, needs: ['dueAt', 'reason'], apply: extended },
  REQUEST_WITHDRAWAL: {
    from: ['RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED'],
    apply: (life) => ending(life, 'WITHDRAW_REQUESTED'),
  },
  STOP: {
    from: ['PROCESSING', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED', 'WITHDRAW_REQUESTED'],
    needs: ['reason'],
    apply: (life, { at }) => ending(life, 'STOPPED', { changes: { processingEndedAt: at }, endsStep: true }),
  },
  FINISH: {
    from: ['PROCESSING'],
    needs: ['outcome'],
    apply: (life, { at, outcome }) =>
      ending(life, 'DONE', { changes: { processingEndedAt: at, outcome: outcome ?? null }, endsStep: true }),
  },
  RETURN: { from: ['DONE'], apply: (_, { at }) => ({ changes: { state: 'RETURNED', returnedAt: at } }) },
  REOPEN: { from: ['NOT_RECEIVED', 'STOPPED', 'RETURNED'], needs: ['reason'], apply: reopened },
};

function transferred(
  life: DossierLife,
  { agencyId, mode, becomesCompetent }: DossierMove,
): MoveEffect | DossierRefusal {
  const [fromId, toId] = [life.heldById, agencyId ?? ''];
  if (fromId === null || !mode)
    return refuse(
      'CONTRADICTORY',
      'Không rõ hồ sơ đang ở cơ quan nào.',
      'It is not known which agency the dossier lies with.',
    );
  if (fromId === toId)
    return refuse('CONTRADICTORY', 'Hồ sơ đang ở chính cơ quan này.', 'The dossier lies with that agency already.');
  return {
    changes: becomesCompetent === true ? { competentAgencyId: toId } : {},
    transfer: { fromId, toId, mode },
    ...(life.state === 'PROCESSING' ? { endsStep: true, step: { agencyId: toId, officer: null, dueAt: null } } : {}),
  };
}

/** 61/2018/NĐ-CP: who is late says so in a letter of apology and names the new day. */
function extended(life: DossierLife, { at, dueAt, reason, apologyNumber }: DossierMove): MoveEffect | DossierRefusal {
  if (life.dueAt === null || !dueAt || dueAt <= life.dueAt)
    return refuse(
      'CONTRADICTORY',
      `Hạn mới phải muộn hơn hạn hiện nay${life.dueAt === null ? '' : ` (${life.dueAt.toISOString()})`}.`,
      `The new due time must be later than the present one${life.dueAt === null ? '' : ` (${life.dueAt.toISOString()})`}.`,
    );
  if (isLate(life, at) && !apologyNumber)
    return refuse(
      'INCOMPLETE',
      'Hồ sơ đã quá hạn: gia hạn phải có số thư xin lỗi (apologyNumber).',
      'The dossier is late: an extension needs the number of the letter of apology (apologyNumber).',
    );
  const extension = {
    dueBefore: life.dueAt,
    dueAfter: dueAt,
    reason: reason ?? '',
    apologyNumber: apologyNumber ?? null,
  };
  return { changes: { dueAt }, extension };
}

/** Whether an open dossier is past its due time with all its pauses. */
function isLate({ dueAt, pausedSince, pausedForMs }: DossierLife, at: Date): boolean {
  return dueAt !== null && (pausedSince ?? at).getTime() - pausedForMs > dueAt.getTime();
}

/** Handling goes on as if it had never ended: the time since then counts. */
function reopened(life: DossierLife, { reason }: DossierMove): MoveEffect | DossierRefusal {
  const to = life.state === 'NOT_RECEIVED' ? 'NEW' : 'PROCESSING';
  if (!mayReopen(life.state, to, reason ?? '')) return forbidden(life.state, 'REOPEN');
  if (to === 'PROCESSING' && life.receivedAt === null)
    return refuse('CONTRADICTORY', 'Hồ sơ chưa từng được tiếp nhận.', 'The dossier was never received.');
  return { changes: { state: to, processingEndedAt: null, returnedAt: null, outcome: null } };
}

const lacking = (move: DossierMove): DossierRefusal | null => {
  const missing = moves[move.kind].needs?.find((name) => isNothing(move[name]));
  return missing === undefined ? null : lack(missing);
};

const isNothing = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() === '' : (value ?? null) === null;

/** Says what would work from there. */
function forbidden(state: DossierState, kind: DossierMoveKind): DossierRefusal {
  const known = (Object.keys(moves) as DossierMoveKind[])
    .filter((other) => moves[other].from.includes(state))
    .join(', ');
  return refuse(
    'STATE_FORBIDS',
    `Không ${kind} được ở trạng thái ${dossierStateCodes[state]} (${state}). Có thể: ${known}.`,
    `${kind} is not possible in state ${dossierStateCodes[state]} (${state}). Possible: ${known}.`,
  );
}
