import { describe, expect, it } from 'vitest';
import type { DossierState } from '../dossier/dossier.enums.js';
import type { DossierLife } from '../dossier-move/dossier-life.js';
import { absorb, type ResolvedMessage } from './absorb.rules.js';

const at = (text: string): Date => new Date(`2024-03-${text}:00:00Z`);
const now = at('31T00');

const life = (more: Partial<DossierLife> = {}): DossierLife => ({
  state: 'PROCESSING',
  outcome: null,
  submittedAt: at('04T01'),
  receivedAt: at('04T01'),
  dueAt: at('08T10'),
  firstDueAt: at('08T10'),
  processingEndedAt: null,
  returnedAt: null,
  pausedSince: null,
  pauseKind: null,
  pausedForMs: 0,
  lastAt: at('05T01'),
  lastMove: 'FEED',
  competentAgencyId: 'agc_a',
  heldById: 'agc_a',
  ...more,
});
const message = (state: DossierState, when: string, more: Partial<ResolvedMessage> = {}): ResolvedMessage => ({
  code: 'X-1',
  state,
  at: at(when),
  ...more,
});
const take = (one: DossierLife, other: ResolvedMessage) => absorb(one, other, now);
const effect = (one: DossierLife, other: ResolvedMessage) => {
  const absorbed = take(one, other);
  return absorbed.verdict === 'ACCEPTED' ? absorbed.effect : absorbed;
};

describe('a message (model.md §7.1: what the feed says is taken as it comes)', () => {
  it('returns a dossier that was never done: the return ends it', () => {
    const returned = effect(life(), message('RETURNED', '07T01', { returnedAt: at('07T00') }));
    expect(returned).toMatchObject({
      changes: { state: 'RETURNED', processingEndedAt: null, returnedAt: at('07T00') },
      endsStep: true,
      endedAt: at('07T00'),
    });
  });

  it('that is older moves nothing back, and fills in only the end that came after the return', () => {
    const returned = life({ state: 'RETURNED', returnedAt: at('07T01'), lastAt: at('07T01') });
    expect(take(returned, message('PROCESSING', '06T01'))).toEqual({ verdict: 'IGNORED', why: 'OLDER' });
    expect(take(returned, message('DONE', '06T01', { endedAt: at('06T01') }))).toEqual({
      verdict: 'FILLED',
      endedAt: at('06T01'),
    });
    expect(take(returned, message('DONE', '03T01', { endedAt: at('03T01') }))).toEqual({
      verdict: 'IGNORED',
      why: 'OLDER',
    });
  });

  it('of the same instant stands when it is further on the way', () => {
    const one = life({ lastAt: at('06T01') });
    expect(take(one, message('RECEIVED', '06T01'))).toEqual({ verdict: 'IGNORED', why: 'OLDER' });
    expect(take(one, message('PROCESSING', '06T01'))).toEqual({ verdict: 'IGNORED', why: 'REPEATED' });
    expect(take(one, message('DONE', '06T01'))).toMatchObject({ verdict: 'ACCEPTED' });
  });

  it('that is partial erases nothing', () => {
    expect(effect(life(), message('SUPPLEMENT_REQUESTED', '06T01'))).toMatchObject({
      changes: { receivedAt: at('04T01'), dueAt: at('08T10'), competentAgencyId: 'agc_a' },
      pause: { kind: 'SUPPLEMENT' },
    });
  });

  it('lets the clock stand and go on: 5 to 6 is one pause after the other, 4 keeps a suspension', () => {
    const supplement = life({ state: 'SUPPLEMENT_REQUESTED', pausedSince: at('05T01'), pauseKind: 'SUPPLEMENT' });
    expect(effect(supplement, message('FINANCIAL_DUTY_REQUESTED', '06T01'))).toMatchObject({
      endsPause: true,
      pause: { kind: 'FINANCIAL_DUTY' },
    });
    expect(effect(supplement, message('PROCESSING', '06T01'))).toMatchObject({ endsPause: true });
    const suspended = life({ pausedSince: at('05T01'), pauseKind: 'SUSPENSION' });
    expect(take(suspended, message('PROCESSING', '06T01'))).toEqual({ verdict: 'IGNORED', why: 'REPEATED' });
  });

  it('that promises a later time is an extension', () => {
    expect(effect(life(), message('PROCESSING', '06T01', { dueAt: at('12T10') }))).toMatchObject({
      changes: { dueAt: at('12T10'), firstDueAt: at('08T10') },
      extension: { dueBefore: at('08T10'), dueAfter: at('12T10') },
    });
  });

  it('leaves an end only with a reason', () => {
    const stopped = life({ state: 'STOPPED', processingEndedAt: at('06T01'), lastAt: at('06T01') });
    expect(take(stopped, message('PROCESSING', '07T01'))).toMatchObject({ refusal: { reason: 'STATE_FORBIDS' } });
    expect(effect(stopped, message('PROCESSING', '07T01', { reason: 'Dừng nhầm' }))).toMatchObject({
      changes: { state: 'PROCESSING', processingEndedAt: null },
    });
  });

  it.each([
    [message('PROCESSING', '06T01'), { receivedAt: null, dueAt: null }, 'INCOMPLETE'],
    [message('PROCESSING', '06T01', { receivedAt: at('04T01') }), { receivedAt: null, dueAt: null }, 'INCOMPLETE'],
    [message('DONE', '06T01', { endedAt: at('03T01') }), {}, 'CONTRADICTORY'],
    [message('RETURNED', '07T01', { endedAt: at('07T01'), returnedAt: at('06T01') }), {}, 'CONTRADICTORY'],
    [message('PROCESSING', '06T01', { dueAt: at('03T01') }), {}, 'CONTRADICTORY'],
    [message('PROCESSING', '06T01', { receivedAt: at('07T01') }), {}, 'CONTRADICTORY'],
    [message('DONE', '30T01', { endedAt: new Date(now.getTime() + 1) }), {}, 'IN_FUTURE'],
  ])('that cannot be is refused: %j', (one, more, reason) => {
    expect(take(life(more), one)).toMatchObject({ verdict: 'REFUSED', refusal: { reason } });
  });
});
