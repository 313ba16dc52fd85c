import { describe, expect, it } from 'vitest';
import { DossierChannel, DossierState } from './dossier.enums.js';
import { dossierStateCodes, firstStateOf, isEndState, mayMove, mayReopen } from './dossier-state.rules.js';

const stateOf = (code: number): DossierState =>
  Object.values(DossierState).find((state) => dossierStateCodes[state] === code) ?? DossierState.NEW;

/** From → to, in the codes of the national portal (states 1 to 10 of its dossier status list). */
const allowedMoves: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3],
  2: [4, 7],
  3: [],
  4: [5, 6, 7, 8, 9],
  5: [4, 7, 8],
  6: [4, 7, 8],
  7: [4, 8],
  8: [],
  9: [10],
  10: [],
};
const codes = Object.keys(allowedMoves).map(Number);
const everyMove = codes.flatMap((from) => codes.map((to) => ({ from, to })));

describe('the states of a dossier', () => {
  it('are the ten of the national portal, in its order', () => {
    expect(Object.values(DossierState).map((state) => dossierStateCodes[state])).toEqual(codes);
  });

  it.each(everyMove)('move $from → $to only where the portal allows it', ({ from, to }) => {
    expect(mayMove(stateOf(from), stateOf(to))).toBe(allowedMoves[from]?.includes(to));
  });

  it('end at 3, 8 and 10', () => {
    expect(codes.filter((code) => isEndState(stateOf(code)))).toEqual([3, 8, 10]);
  });

  it.each([
    { channel: DossierChannel.ONLINE, code: 1 },
    { channel: DossierChannel.DIRECT, code: 2 },
    { channel: DossierChannel.POSTAL, code: 2 },
  ])('begin at $code for $channel', ({ channel, code }) => {
    expect(dossierStateCodes[firstStateOf(channel)]).toBe(code);
  });

  it.each([
    { from: 10, to: 4, reason: 'sai sót trong kết quả', allowed: true },
    { from: 8, to: 4, reason: 'người dân rút yêu cầu', allowed: true },
    { from: 3, to: 1, reason: 'từ chối nhầm', allowed: true },
    { from: 10, to: 4, reason: '  ', allowed: false },
    { from: 10, to: 9, reason: 'sai sót', allowed: false },
    { from: 3, to: 4, reason: 'chưa từng tiếp nhận', allowed: false },
    { from: 4, to: 4, reason: 'chưa kết thúc', allowed: false },
  ])('open again $from → $to with “$reason”: $allowed', ({ from, to, reason, allowed }) => {
    expect(mayReopen(stateOf(from), stateOf(to), reason)).toBe(allowed);
  });
});
