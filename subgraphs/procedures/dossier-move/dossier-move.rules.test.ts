import { describe, expect, it } from 'vitest';
import { DossierState } from '../dossier/dossier.enums.js';
import { dossierStateCodes } from '../dossier/dossier-state.rules.js';
import type { DossierLife, DossierMove } from './dossier-life.js';
import { DossierMoveKind } from './dossier-move.enums.js';
import { judgeMove } from './dossier-move.rules.js';

const at = (text: string): Date => new Date(`2024-03-${text}Z`);
const now = at('31T00:00:00');

/** Received on the 4th, due on the 8th, where nothing else is said. */
const life = (more: Partial<DossierLife> = {}): DossierLife => ({
  state: 'PROCESSING',
  outcome: null,
  submittedAt: at('04T01:00:00'),
  receivedAt: at('04T01:00:00'),
  dueAt: at('08T10:00:00'),
  firstDueAt: at('08T10:00:00'),
  processingEndedAt: null,
  returnedAt: null,
  pausedSince: null,
  pauseKind: null,
  pausedForMs: 0,
  lastAt: at('05T01:00:00'),
  lastMove: 'ASSIGN',
  competentAgencyId: 'agc_a',
  heldById: 'agc_a',
  ...more,
});

/** With everything that any kind needs. */
const move = (kind: DossierMoveKind, more: Partial<DossierMove> = {}): DossierMove => ({
  kind,
  at: at('06T01:00:00'),
  reason: 'lý do',
  dueAt: at('20T10:00:00'),
  agencyId: 'agc_b',
  mode: 'ELECTRONIC',
  outcome: 'APPROVED',
  ...more,
});

const judged = (one: DossierLife, other: DossierMove): string => {
  const judgement = judgeMove(one, other, now);
  return judgement.verdict === 'REFUSED' ? judgement.refusal.reason : judgement.verdict;
};
const effectOf = (one: DossierLife, other: DossierMove) => {
  const judgement = judgeMove(one, other, now);
  return judgement.verdict === 'MOVES' ? judgement.effect : judgement;
};

/** model.md §6 and §7.1, §7.3: from → to in the national codes, for each kind of move; what is not listed is refused. */
const table: Readonly<Record<DossierMoveKind, Readonly<Record<number, number>>>> = {
  RECEIVE: { 1: 2 },
  REFUSE: { 1: 3 },
  ASSIGN: { 2: 4, 4: 4 },
  TRANSFER: { 2: 2, 4: 4, 9: 9 },
  REQUEST_SUPPLEMENT: { 4: 5 },
  REQUEST_FINANCIAL_DUTY: { 4: 6 },
  PAUSE: { 4: 4 },
  RESUME: { 5: 4, 6: 4, 7: 4 }, // and out of a suspension, see below
  EXTEND: { 2: 2, 4: 4, 5: 5, 6: 6, 7: 7 },
  REQUEST_WITHDRAWAL: { 2: 7, 4: 7, 5: 7, 6: 7 },
  STOP: { 4: 8, 5: 8, 6: 8, 7: 8 },
  FINISH: { 4: 9 },
  RETURN: { 9: 10 },
  REOPEN: { 3: 1, 8: 4, 10: 4 },
};
const states = Object.values(DossierState);
const everyMove = Object.values(DossierMoveKind).flatMap((kind) =>
  states.map((state) => ({
    kind,
    state,
    code: dossierStateCodes[state],
    to: table[kind][dossierStateCodes[state]] ?? null,
  })),
);

describe('a move that the hub writes', () => {
  it.each(everyMove)('$kind from $code leads to $to, or nowhere', ({ kind, state, to }) => {
    const isPaused = state === 'SUPPLEMENT_REQUESTED' || state === 'FINANCIAL_DUTY_REQUESTED';
    const one = life({ state, pausedSince: isPaused ? at('05T01:00:00') : null });
    if (to === null) return expect(judged(one, move(kind))).toBe('STATE_FORBIDS');
    expect(effectOf(one, move(kind))).toMatchObject({ changes: {} });
    const after = (effectOf(one, move(kind)) as { changes: { state?: DossierState } }).changes.state ?? state;
    expect(dossierStateCodes[after]).toBe(to);
  });

  it.each([
    ['REFUSE', 'NEW', 'reason'],
    ['RECEIVE', 'NEW', 'dueAt'],
    ['REQUEST_SUPPLEMENT', 'PROCESSING', 'reason'],
    ['REQUEST_FINANCIAL_DUTY', 'PROCESSING', 'reason'],
    ['PAUSE', 'PROCESSING', 'reason'],
    ['EXTEND', 'PROCESSING', 'reason'],
    ['EXTEND', 'PROCESSING', 'dueAt'],
    ['STOP', 'PROCESSING', 'reason'],
    ['FINISH', 'PROCESSING', 'outcome'],
    ['REOPEN', 'STOPPED', 'reason'],
    ['TRANSFER', 'RECEIVED', 'agencyId'],
    ['TRANSFER', 'RECEIVED', 'mode'],
  ] as const)('%s from %s needs %s', (kind, state, missing) => {
    expect(judged(life({ state }), move(kind, { [missing]: null }))).toBe('INCOMPLETE');
  });

  it('comes neither before the last one nor from the future', () => {
    expect(judged(life(), move('PAUSE', { at: at('05T00:59:59.999') }))).toBe('OUT_OF_ORDER');
    expect(judged(life(), move('PAUSE', { at: at('05T01:00:00') }))).toBe('MOVES');
    expect(judged(life(), move('PAUSE', { at: new Date(now.getTime() + 1) }))).toBe('IN_FUTURE');
  });

  it('is known by its kind and instant when it comes again, whatever the state by then', () => {
    const stopped = life({ state: 'STOPPED', lastMove: 'STOP', lastAt: at('06T01:00:00') });
    expect(judged(stopped, move('STOP'))).toBe('REPEATED');
    expect(judged(stopped, move('STOP', { at: at('06T01:00:00.001') }))).toBe('STATE_FORBIDS');
  });
});

describe('the clock', () => {
  const suspended = life({ pausedSince: at('05T01:00:00') });

  it('stands once only: a suspension is resumed before papers are asked for, and not resumed twice', () => {
    expect(judged(suspended, move('REQUEST_SUPPLEMENT'))).toBe('STATE_FORBIDS');
    expect(judged(suspended, move('PAUSE'))).toBe('STATE_FORBIDS');
    expect(judged(life(), move('RESUME'))).toBe('STATE_FORBIDS');
    expect(effectOf(suspended, move('RESUME'))).toEqual({ changes: { state: 'PROCESSING' }, endsPause: true });
  });

  it('runs on, and out, with whatever ends handling or asks to withdraw', () => {
    for (const kind of ['FINISH', 'STOP', 'REQUEST_WITHDRAWAL'] as const)
      expect(effectOf(suspended, move(kind))).toMatchObject({ endsPause: true });
    expect(effectOf(life(), move('FINISH'))).toEqual({
      changes: { state: 'DONE', processingEndedAt: at('06T01:00:00'), outcome: 'APPROVED' },
      endsStep: true,
    });
  });

  it.each([
    ['08T10:00:00', 0, null, 'MOVES'], // due to the millisecond: not late
    ['08T10:00:00.001', 0, null, 'INCOMPLETE'],
    ['08T11:00:00', 3_600_000, null, 'MOVES'], // an hour was given back
    ['15T00:00:00', 0, '05T01:00:00', 'MOVES'], // it stands since before
  ])(
    'once late asks for a letter of apology: extended at %s after %i ms of pauses, standing since %s: %s',
    (when, pausedForMs, since, verdict) => {
      const one = life({ pausedForMs, pausedSince: since === null ? null : at(since) });
      expect(judged(one, move('EXTEND', { at: at(when) }))).toBe(verdict);
      expect(judged(one, move('EXTEND', { at: at(when), apologyNumber: '3/TXL' }))).toBe('MOVES');
    },
  );

  it('is extended to a later time only', () => {
    expect(judged(life(), move('EXTEND', { dueAt: at('08T10:00:00') }))).toBe('CONTRADICTORY');
  });
});

describe('a hand-over', () => {
  it('goes to another agency than the one it lies with, and leaves who decides as it was', () => {
    expect(judged(life(), move('TRANSFER', { agencyId: 'agc_a' }))).toBe('CONTRADICTORY');
    expect(effectOf(life({ heldById: 'agc_c' }), move('TRANSFER'))).toMatchObject({
      changes: {},
      transfer: { fromId: 'agc_c', toId: 'agc_b', mode: 'ELECTRONIC' },
      step: { agencyId: 'agc_b' },
    });
    expect(effectOf(life(), move('TRANSFER', { becomesCompetent: true }))).toMatchObject({
      changes: { competentAgencyId: 'agc_b' },
    });
  });
});
