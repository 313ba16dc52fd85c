import { describe, expect, it } from 'vitest';
import type { ProcedureResult } from './procedure-result.entity.js';
import { resultFaults, resultStateOn } from './procedure-result.rules.js';

const days = (over: object = {}) => ({
  issuedOn: '2022-03-01',
  validFrom: '2022-03-10',
  validTo: '2024-03-10',
  revokedOn: null,
  replacedOn: null,
  ...over,
});

describe('a result on a day (docs/plan/domain-model.md §6: ISSUED → VALID → EXPIRED | REVOKED | REPLACED)', () => {
  it.each([
    ['2022-02-28', {}, null],
    ['2022-03-01', {}, 'ISSUED'],
    ['2022-03-09', {}, 'ISSUED'],
    ['2022-03-10', {}, 'VALID'],
    ['2024-03-09', {}, 'VALID'],
    ['2024-03-10', {}, 'EXPIRED'],
    ['2090-01-01', { validTo: null }, 'VALID'],
    ['2023-05-31', { revokedOn: '2023-06-01' }, 'VALID'],
    ['2023-06-01', { revokedOn: '2023-06-01' }, 'REVOKED'],
    ['2025-01-01', { revokedOn: '2023-06-01' }, 'REVOKED'], // what ended it first, ended it
    ['2025-01-01', { revokedOn: '2024-06-01' }, 'EXPIRED'],
    ['2023-06-01', { replacedOn: '2023-06-01' }, 'REPLACED'],
    ['2022-03-05', { revokedOn: '2022-03-04' }, 'REVOKED'],
  ])('%s with %o is %s', (day, over, state) => {
    expect(resultStateOn(days(over), day)).toBe(state);
  });
});

const row = (over: Partial<ProcedureResult> = {}) =>
  ({
    ...days(),
    id: 'prt_1',
    dossierId: null,
    procedureId: 'prc_1',
    issuingAgencyId: 'agc_1',
    placeId: 'adm_1',
    state: 'VALID',
    digitisedOn: null,
    isHistoric: false,
    electronicFile: null,
    ...over,
  }) as ProcedureResult;
const known = { dossierProcedureId: null, isProcedureKnown: true, isAgencyAlive: true, isPlaceAlive: true };
const faultsOf = (over: Partial<ProcedureResult>, facts: object = {}, before: ProcedureResult | null = null) =>
  resultFaults({ kind: 'CHANGED', before, after: row(over), reason: null }, { ...known, ...facts }, '2025-06-30').map(
    ({ en }) => en,
  );

describe('what speaks against a result', () => {
  it('is nothing where all fits', () => {
    expect(faultsOf({ digitisedOn: '2022-03-01', electronicFile: 'x' })).toEqual([]);
    expect(faultsOf({ dossierId: 'dsr_1' }, { dossierProcedureId: 'prc_1' })).toEqual([]);
  });

  it.each<[string, Partial<ProcedureResult>, object]>([
    ['cannot lie before', { validFrom: '2022-02-01' }, {}],
    ['is empty', { validTo: '2022-03-10' }, {}],
    ['cannot lie before', { digitisedOn: '2022-02-28' }, {}],
    ['still to come', { digitisedOn: '2025-07-01' }, {}],
    ['cannot lie before', { state: 'REVOKED', revokedOn: '2021-01-01' }, {}],
    ['What the centre issues', { level: 'CENTRAL' }, {}],
    ['no procedure', {}, { isProcedureKnown: false }],
    ['no agency', {}, { isAgencyAlive: false }],
    ['no place', {}, { isPlaceAlive: false }],
    ['no dossier', { dossierId: 'dsr_1' }, {}],
    ['another procedure', { dossierId: 'dsr_1' }, { dossierProcedureId: 'prc_2' }],
    ['belongs to no dossier', { dossierId: 'dsr_1', isHistoric: true }, { dossierProcedureId: 'prc_1' }],
    ['digitisedOn', { electronicFile: 'x' }, {}],
  ])('says “%s” of %o, %o', (words, over, facts) => {
    expect(faultsOf(over, facts)).toEqual([expect.stringContaining(words)]);
  });

  it('asks for the reason why a revoked result becomes valid again', () => {
    const before = row({ state: 'REVOKED', revokedOn: '2023-01-01' });
    expect(faultsOf({}, {}, before)).toEqual([expect.stringContaining('Say why')]);
  });
});
