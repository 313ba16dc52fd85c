import { describe, expect, test } from 'vitest';
import type { Dossier } from '../dossier/dossier.entity.js';
import type { DossierState } from '../dossier/dossier.enums.js';
import { dossierImportFaults } from './dossier-import.rules.js';

const at = (day: number): Date => new Date(Date.UTC(2024, 2, day, 2));
const none = { receivedAt: null, dueAt: null, processingEndedAt: null, returnedAt: null, outcome: null };
const received = { ...none, receivedAt: at(2), dueAt: at(9) };
const ended = { ...received, processingEndedAt: at(5) };

const dossier = (state: DossierState, facts: object): Dossier =>
  ({ submittedAt: at(1), pausedSince: null, state, ...facts }) as Dossier;
const faults = (after: Dossier, before: Dossier | null = null, today = '2024-12-31') =>
  dossierImportFaults({ before, after }, today).map(({ vi }) => vi);

/** model.md §6 and §7: what the feed brings is taken as it comes, also 10 without 9. */
describe('a dossier of a file', () => {
  test.each<[DossierState, object]>([
    ['NEW', none],
    ['NOT_RECEIVED', none],
    ['RECEIVED', received],
    ['PROCESSING', received],
    ['SUPPLEMENT_REQUESTED', received],
    ['FINANCIAL_DUTY_REQUESTED', received],
    ['WITHDRAW_REQUESTED', received],
    ['STOPPED', ended],
    ['DONE', { ...ended, outcome: 'REJECTED' }],
    ['RETURNED', { ...ended, returnedAt: at(6), outcome: 'APPROVED' }],
    ['RETURNED', { ...received, returnedAt: at(6) }],
  ])('may be %s', (state, facts) => expect(faults(dossier(state, facts))).toEqual([]));

  test.each<[string, DossierState, object, string]>([
    ['not received, yet due', 'NEW', { ...none, dueAt: at(9) }, '“Ngày hẹn trả”'],
    ['received, yet not due', 'PROCESSING', { ...received, dueAt: null }, 'cần có “Ngày hẹn trả”'],
    ['open, yet ended', 'PROCESSING', ended, 'chưa thể có “Ngày kết thúc xử lý”'],
    ['done, without an end', 'DONE', received, 'cần có “Ngày kết thúc xử lý”'],
    ['returned, without a return', 'RETURNED', ended, 'cần có “Ngày trả kết quả”'],
    ['open, with an outcome', 'PROCESSING', { ...received, outcome: 'APPROVED' }, '“Kết quả” chỉ có khi'],
    [
      'received before it was submitted',
      'PROCESSING',
      { ...received, submittedAt: at(3) },
      '“Ngày tiếp nhận” trước “Ngày nộp”',
    ],
    [
      'due before it was received',
      'PROCESSING',
      { ...received, dueAt: at(1) },
      '“Ngày hẹn trả” trước “Ngày tiếp nhận”',
    ],
    [
      'returned before it ended',
      'RETURNED',
      { ...ended, returnedAt: at(4) },
      '“Ngày trả kết quả” trước “Ngày kết thúc xử lý”',
    ],
  ])('is not %s', (_, state, facts, text) =>
    expect(faults(dossier(state, facts))).toContainEqual(expect.stringContaining(text)),
  );

  test('has nothing behind it that is still to come: today is the last day', () => {
    expect(faults(dossier('STOPPED', ended), null, '2024-03-05')).toEqual([]);
    expect(faults(dossier('STOPPED', ended), null, '2024-03-04')).toEqual([expect.stringContaining('sau hôm nay')]);
  });

  test('does not leave an end, nor move while its clock stands still', () => {
    const over = dossier('STOPPED', ended);
    expect(faults(dossier('DONE', ended), over)).toEqual([expect.stringContaining('đã kết thúc')]);
    expect(faults(dossier('STOPPED', { ...ended, dueAt: at(10) }), over)).toEqual([]);
    const paused = dossier('SUPPLEMENT_REQUESTED', { ...received, pausedSince: at(3) });
    expect(faults(dossier('PROCESSING', { ...received, pausedSince: at(3) }), paused)).toEqual([
      expect.stringContaining('đang dừng tính thời gian'),
    ]);
  });
});
