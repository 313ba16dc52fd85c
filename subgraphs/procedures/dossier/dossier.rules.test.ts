import { describe, expect, it } from 'vitest';
import { normaliseDossierCode, readDossierCode } from './dossier.rules.js';

describe('a dossier code', () => {
  // Forms seen in public one-stop systems; composed under 61/2018/NĐ-CP.
  it.each([
    ['000.00.14.H56-200203-0118', '000.00.14.H56', '2020-02-03', '0118'], // a department
    ['000.17.22.H56-210531-0001', '000.17.22.H56', '2021-05-31', '0001'], // a commune in a district
    ['38.98.H29-210519-0013', '38.98.H29', '2021-05-19', '0013'], // shortened
    ['G09.20-20260609-0092637', 'G09.20', '2026-06-09', '0092637'], // newer: day in eight digits
  ])('of the form %s is accepted and taken apart', (code, agencyIdentifier, issuedOn, runningNumber) => {
    expect(normaliseDossierCode(code)).toBe(code);
    expect(readDossierCode(code)).toEqual({ agencyIdentifier, issuedOn, runningNumber });
  });

  it.each([
    [' 000.00.14.h56-200203-0118 ', '000.00.14.H56-200203-0118'],
    ['000.00.14.H56 - 200203 - 0118', '000.00.14.H56-200203-0118'],
    ['HS/2021/00017', 'HS/2021/00017'], // opaque, but a code
  ])('written %j is stored as %s', (written, stored) => {
    expect(normaliseDossierCode(written)).toBe(stored);
  });

  it.each(['', 'HS', 'không có mã', 'ABCDEFG', "1'; DROP TABLE dossier", `1${'0'.repeat(64)}`])(
    '%j is none',
    (text) => {
      expect(normaliseDossierCode(text)).toBeNull();
    },
  );

  it('keeps an impossible day unread and an unknown form whole', () => {
    expect(readDossierCode('000.00.14.H56-209902-0118')).toMatchObject({ issuedOn: null });
    expect(readDossierCode('HS/2021/00017')).toBeNull();
  });
});
