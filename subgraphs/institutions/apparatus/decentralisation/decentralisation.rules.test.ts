import { describe, expect, test } from 'vitest';
import type { AgencyLevel } from '../../agency/agency.enums.js';
import type { Decentralisation } from './decentralisation.entity.js';
import { decentralisationFaults, stateOn } from './decentralisation.rules.js';

const record = (over: Partial<Decentralisation> = {}): Decentralisation => ({
  id: 'dct_1', version: 1, origin: 'SAMPLE', form: 'DECENTRALISED', matter: 'Cấp giấy phép', field: 'Xây dựng', fromAgencyId: 'agc_1',
  toAgencyId: 'agc_2', toOrganisation: null, decision: '1/QĐ', decidedOn: '2022-01-01', effectiveFrom: '2022-02-01', effectiveTo: '2024-01-01', ...over,
}); // prettier-ignore
const faults = (
  over: Partial<Decentralisation>,
  fromLevel: AgencyLevel = 'PROVINCE',
  toLevel: AgencyLevel = 'DISTRICT',
) => decentralisationFaults(record(over), { fromLevel, toLevel }).map(({ en }) => en.slice(0, 20));

describe('a decentralisation (II.3.b)', () => {
  test.each([
    ['2022-01-31', 'PENDING'],
    ['2022-02-01', 'IN_FORCE'],
    ['2023-12-31', 'IN_FORCE'],
    ['2024-01-01', 'ENDED'],
  ])('on %s is %s', (day, state) => expect(stateOn(record(), day)).toBe(state));

  test.each([
    ['CENTRAL', 'PROVINCE'],
    ['PROVINCE', 'PROVINCE'],
    ['PROVINCE', 'COMMUNE'],
    ['PROVINCE', 'ALL'],
  ] as const)('goes from %s to %s', (from, to) => expect(faults({}, from, to)).toEqual([]));

  test.each([
    ['upwards', {}, 'COMMUNE', 'PROVINCE', 'A matter is handed d'],
    ['to itself', { toAgencyId: 'agc_1' }, 'PROVINCE', 'PROVINCE', 'It goes from one age'],
    ['before it is decided', { decidedOn: '2022-02-02' }, 'PROVINCE', 'DISTRICT', 'It cannot have been '],
    ['to nobody', { toAgencyId: null }, 'PROVINCE', 'DISTRICT', 'TRANSFERRED names th'],
    ['to an organisation in the form of a level', { toAgencyId: null, toOrganisation: 'Hội Luật gia' }, 'PROVINCE', 'DISTRICT', 'TRANSFERRED names th'],
    ['to end before it begins', { effectiveTo: '2022-02-01' }, 'PROVINCE', 'DISTRICT', 'It ends on 2022-02-0'],
  ] as const)('does not go %s', (_, over, from, to, fault) => expect(faults(over, from, to)).toEqual([fault])); // prettier-ignore
});
