import { describe, expect, it } from 'vitest';
import { type ClockFacts, readClock } from './dossier-clock.rules.js';

const at = (text: string): Date => new Date(text);
/** Received on Monday 2024-03-04 at 08:00, due on Friday at 17:00, in Vietnam. */
const facts: ClockFacts = {
  receivedAt: at('2024-03-04T01:00:00Z'),
  dueAt: at('2024-03-08T10:00:00Z'),
  endedAt: null,
  pauses: [],
};
const pause = (began: string, ended: string | null, kind = 'SUPPLEMENT') => ({
  kind,
  beganAt: at(began),
  endedAt: ended === null ? null : at(ended),
});
const hours = (count: number): number => count * 3_600_000;

describe('the clock of a dossier (model.md §6: on time = end − pauses <= due)', () => {
  it.each([
    ['2024-03-08T09:59:59.999Z', true, 1],
    ['2024-03-08T10:00:00.000Z', true, 0],
    ['2024-03-08T10:00:00.001Z', false, -1],
  ])('ended at %s is in time: %s, to the millisecond', (end, isInTime, remainingMs) => {
    expect(readClock({ ...facts, endedAt: at(end) }, at('2025-01-01T00:00:00Z'))).toMatchObject({
      isInTime,
      remainingMs,
      isRunning: false,
    });
  });

  it.each([
    ['2024-03-31T16:59:59.999Z', true], // 23:59:59.999 in Vietnam
    ['2024-03-31T17:00:00.000Z', true], // midnight, exactly due
    ['2024-03-31T17:00:00.001Z', false],
  ])('due at local midnight, ended at %s: %s', (end, isInTime) => {
    const due = { ...facts, dueAt: at('2024-03-31T17:00:00Z'), endedAt: at(end) };
    expect(readClock(due, at('2025-01-01T00:00:00Z'))?.isInTime).toBe(isInTime);
  });

  it.each([
    ['2024-03-10T09:59:59.999Z', true],
    ['2024-03-10T10:00:00.000Z', true],
    ['2024-03-10T10:00:00.001Z', false],
  ])('gives back the two days that it stood: ended at %s is in time: %s', (end, isInTime) => {
    const pauses = [pause('2024-03-05T01:00:00Z', '2024-03-07T01:00:00Z')];
    expect(readClock({ ...facts, pauses, endedAt: at(end) }, at('2025-01-01T00:00:00Z'))?.isInTime).toBe(isInTime);
  });

  it('stands while a pause is open: nothing is lost, and nobody knows the deadline', () => {
    const standing = { ...facts, pauses: [pause('2024-03-06T01:00:00Z', null, 'SUSPENSION')] };
    const [early, late] = ['2024-03-06T02:00:00Z', '2024-06-01T00:00:00Z'].map((moment) =>
      readClock(standing, at(moment)),
    );
    expect(early).toMatchObject({ isRunning: false, deadlineAt: null, pausedForMs: hours(1), isInTime: true });
    expect(late?.remainingMs).toBe(early?.remainingMs);
  });

  it('ends with the end: what was open until then counts, what comes later does not', () => {
    const endedAt = at('2024-03-12T01:00:00Z');
    const ended = { ...facts, endedAt, pauses: [pause('2024-03-08T01:00:00Z', '2024-03-12T01:00:00Z')] };
    expect(readClock(ended, at('2024-12-31T00:00:00Z'))).toMatchObject({
      pausedForMs: hours(96),
      deadlineAt: at('2024-03-12T10:00:00Z'),
      isInTime: true,
    });
  });

  it('reads as it stood at the moment asked about', () => {
    const later = {
      ...facts,
      endedAt: at('2024-03-20T01:00:00Z'),
      pauses: [pause('2024-03-07T01:00:00Z', '2024-03-09T01:00:00Z')],
    };
    expect(readClock(later, at('2024-03-04T00:59:59Z'))).toBeNull();
    expect(readClock(later, at('2024-03-05T01:00:00Z'))).toMatchObject({ isRunning: true, pausedForMs: 0 });
    expect(readClock(later, at('2024-03-08T01:00:00Z'))).toMatchObject({ isRunning: false, pausedForMs: hours(24) });
    expect(readClock(later, at('2024-03-11T00:00:00Z'))).toMatchObject({ isRunning: true, isInTime: false });
  });

  it('counts a second request for papers as overdue in the national index only', () => {
    const once = [pause('2024-03-05T01:00:00Z', '2024-03-05T02:00:00Z')];
    const twice = [...once, pause('2024-03-06T01:00:00Z', '2024-03-06T02:00:00Z')];
    const paid = [...once, pause('2024-03-06T01:00:00Z', '2024-03-06T02:00:00Z', 'FINANCIAL_DUTY')];
    const read = (pauses: ClockFacts['pauses']) => {
      const reading = readClock({ ...facts, pauses }, at('2024-03-07T01:00:00Z'));
      return [reading?.isInTime, reading?.isOverdueInNationalIndex];
    };
    expect([once, twice, paid].map(read)).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
  });

  it('has not begun without a reception', () => {
    expect(readClock({ ...facts, receivedAt: null, dueAt: null }, at('2025-01-01T00:00:00Z'))).toBeNull();
  });
});
