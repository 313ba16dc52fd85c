import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

async function ask(query: string) {
  const { data, errors } = await institutions.ask(query);
  expect(errors).toBeUndefined();
  return data;
}

describe('members', () => {
  test('are those of the day asked for, by code, and today’s where none is asked for', async () => {
    const { agency } = await ask(
      `{ agency(code: "UBND_HUYEN") { then: members(asOf: "2021-12-31") { code name validTo } after: members(asOf: "2025-07-01") { id } today: members { id } } }`,
    );
    expect(agency.then.map(({ code }: { code: string }) => code)).toEqual(
      ['660', '661', '662', '663', '664', '665', '666', '667'].map((code) => `UBND-${code}`),
    );
    expect(agency.then[3]).toEqual({ code: 'UBND-663', name: 'UBND huyện Đắk Mil', validTo: '2025-07-01' });
    expect([agency.after, agency.today]).toEqual([[], []]);
  });

  test('of a single agency are none', async () => {
    const { agency } = await ask('{ agency(code: "SNV") { members(asOf: "2021-12-31") { id } } }');
    expect(agency.members).toEqual([]);
  });
});

describe('an agency', () => {
  test('knows its place, and the place its agencies on a day', async () => {
    const { committee, ministry, province } = await ask(
      `{ committee: agency(code: "UBND-663") { level adminUnit { name kind agencies(asOf: "2021-12-31") { code } } }
        ministry: agency(code: "BNV") { level adminUnit { id } }
        province: adminUnit(code: "67") { shown: agencies { code } before: agencies(asOf: "2021-08-17") { code } } }`,
    );
    expect(committee).toEqual({
      level: 'DISTRICT',
      adminUnit: { name: 'Huyện Đắk Mil', kind: 'RURAL_DISTRICT', agencies: [{ code: 'UBND-663' }] },
    });
    expect(ministry).toEqual({ level: 'CENTRAL', adminUnit: null });
    const shown = province.shown.map(({ code }: { code: string }) => code);
    expect(shown).toEqual(expect.arrayContaining(['UBND_TINH', 'SNV', 'STP', 'VPUB']));
    expect([shown.length, province.before]).toEqual([23, []]);
  });

  test('that ended with its place names its successor; what became of a department is open', async () => {
    const { township, province, department } = await ask(
      `{ township: agency(code: "UBND-24664", asOf: "2025-06-30") { name successors { relation effectiveFrom legalBasis to { code name predecessors { from { name } } } } }
        province: agency(code: "UBND_TINH") { successors { to { name } from { code } } }
        department: agency(code: "SKHDT") { validTo successors { id } predecessors { id } } }`,
    );
    expect(township).toEqual({
      name: 'UBND thị trấn Đắk Mil',
      successors: [
        {
          relation: 'MERGED_INTO',
          effectiveFrom: '2025-07-01',
          legalBasis: '1671/NQ-UBTVQH15',
          to: {
            code: 'UBND-24664',
            name: 'UBND xã Đức Lập',
            predecessors: expect.arrayContaining([{ from: { name: 'UBND xã Đức Mạnh' } }]),
          },
        },
      ],
    });
    expect(province.successors).toEqual([{ to: { name: 'UBND tỉnh Lâm Đồng' }, from: { code: 'UBND_TINH' } }]);
    expect(department).toEqual({ validTo: null, successors: [], predecessors: [] });
  });

  test('of a district has no successor of its own', async () => {
    const { agency } = await ask('{ agency(code: "UBND-660") { successors { relation to { id } } } }');
    expect(agency.successors).toEqual([{ relation: 'ABOLISHED', to: null }]);
  });
});
