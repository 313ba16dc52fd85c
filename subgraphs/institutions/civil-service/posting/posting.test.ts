import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codes, person, personnel, writerOf } from '../civil-service.fixture.js';

let institutions: Institutions;
/** By code; of two that had it, the earlier. */
let agencies: Readonly<Record<string, string>>;
beforeAll(async () => {
  institutions = await startInstitutions();
  const rows = await institutions.query<{ code: string; id: string }>(
    'SELECT code, id FROM agency ORDER BY valid_from DESC',
  );
  agencies = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
});
afterAll(() => institutions.stop());

const persons = writerOf(() => institutions, 'CivilServant');
const postings = writerOf(() => institutions, 'Posting');
const appraisals = writerOf(() => institutions, 'Appraisal');
const cases = writerOf(() => institutions, 'DisciplinaryCase');

const posting = (civilServantId: string, changes: object = {}) => ({
  civilServantId,
  agencyId: agencies['UBND-24616'],
  title: 'Công chức Văn phòng - thống kê',
  staffGroup: 'CIVIL_SERVANT',
  startedOn: '2022-01-01',
  ...changes,
});

const life = `query ($id: ID!) { civilServant(id: $id) {
  postings { title level isCommune startedOn endedOn endReason agency { code } adminUnitVersion { name } }
  appraisals { year grade }
  disciplinaryCases { form postingAtViolation { agency { code } } postingAtDecision { agency { code } } } } }`;
const lifeOf = async (id: string) => {
  const { data, errors } = await institutions.ask(life, { id }, personnel);
  expect(errors).toBeUndefined();
  return data.civilServant;
};

describe('a posting', () => {
  test('takes level and place from its agency, and a transfer opens another', async () => {
    const id = await persons.make(person());
    const first = await postings.make(posting(id));
    await postings.change(first, 1, { endedOn: '2024-03-01', endReason: 'TRANSFER' });
    await postings.make(posting(id, { agencyId: agencies['SNV'], title: 'Chuyên viên', startedOn: '2024-03-01' }));
    expect((await lifeOf(id)).postings).toEqual([
      {
        title: 'Công chức Văn phòng - thống kê',
        level: 'COMMUNE',
        isCommune: true,
        startedOn: '2022-01-01',
        endedOn: '2024-03-01',
        endReason: 'TRANSFER',
        agency: { code: 'UBND-24616' },
        adminUnitVersion: { name: 'Xã Quảng Sơn' },
      },
      {
        title: 'Chuyên viên',
        level: 'PROVINCE',
        isCommune: false,
        startedOn: '2024-03-01',
        endedOn: null,
        endReason: null,
        agency: { code: 'SNV' },
        adminUnitVersion: { name: 'Tỉnh Đắk Nông' },
      },
    ]);
  });

  test('is one at a time: a second in the same days is refused in words', async () => {
    const id = await persons.make(person());
    await postings.make(posting(id));
    const second = await postings.create(posting(id, { startedOn: '2023-01-01' }));
    expect(codes(second)).toEqual(['BAD_USER_INPUT']);
    expect(second.errors?.[0]?.message).toContain('đang giữ một vị trí khác');
  });

  test.each([
    ['an agency that is not there', { agencyId: 'agc_x' }, 'agencyId'],
    ['a group of agencies', { agencyId: 'SBN' }, 'nhóm'],
    ['an agency that had ended', { agencyId: 'UBND-24664', startedOn: '2025-08-01' }, 'kết thúc từ 2025-07-01'],
    ['an end before its start', { endedOn: '2021-01-01', endReason: 'OTHER' }, 'endedOn'],
    ['an end without a reason', { endedOn: '2023-01-01' }, 'endReason'],
    ['a start to come', { startedOn: '2031-01-01' }, 'startedOn'],
  ])('is refused with %s', async (_, changes, says) => {
    const id = await persons.make(person());
    const { agencyId: code } = changes as { agencyId?: string };
    const agency = code === undefined ? {} : { agencyId: agencies[code] ?? code };
    const answer = await postings.create(posting(id, { ...changes, ...agency }));
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(says);
  });

  test('of a person who is not there is refused', async () => {
    expect(codes(await postings.create(posting('cvs_00000000-0000-4000-8000-000000000000')))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('discipline', () => {
  const done = { form: 'WARNING', violatedOn: '2022-06-01', decision: '12/QĐ' };

  test('survives retirement: decided after leaving, it stands with the posting of the violation', async () => {
    const id = await persons.make(person());
    await postings.make(posting(id, { endedOn: '2023-01-01', endReason: 'RETIREMENT' }));
    await cases.make({ ...done, civilServantId: id, agencyId: agencies['SNV'], decidedOn: '2024-02-02' });
    expect((await lifeOf(id)).disciplinaryCases).toEqual([
      { form: 'WARNING', postingAtViolation: { agency: { code: 'UBND-24616' } }, postingAtDecision: null },
    ]);
  });

  test('survives a transfer: decided at the new agency, it stands with both postings, and so does what came before', async () => {
    const id = await persons.make(person());
    const first = await postings.make(posting(id));
    await cases.make({ ...done, civilServantId: id, agencyId: agencies['UBND-24616'], decidedOn: '2022-09-01' });
    await postings.change(first, 1, { endedOn: '2023-03-01', endReason: 'TRANSFER' });
    await postings.make(posting(id, { agencyId: agencies['SNV'], title: 'Chuyên viên', startedOn: '2023-03-01' }));
    const late = { form: 'REPRIMAND', violatedOn: '2023-02-28', decidedOn: '2023-06-01', decision: '34/QĐ' };
    await cases.make({ ...late, civilServantId: id, agencyId: agencies['SNV'] });
    const [commune, department] = [{ agency: { code: 'UBND-24616' } }, { agency: { code: 'SNV' } }];
    expect((await lifeOf(id)).disciplinaryCases).toEqual([
      { form: 'WARNING', postingAtViolation: commune, postingAtDecision: commune },
      { form: 'REPRIMAND', postingAtViolation: commune, postingAtDecision: department },
    ]);
  });

  test('is refused for a day out of post, and when decided before it happened', async () => {
    const id = await persons.make(person());
    await postings.make(posting(id));
    const input = { ...done, civilServantId: id, agencyId: agencies['SNV'], decidedOn: '2024-02-02' };
    const early = await cases.create({ ...input, violatedOn: '2021-06-01' });
    expect(early.errors?.[0]?.message).toContain('ngày vi phạm 2021-06-01');
    const reversed = await cases.create({ ...input, decidedOn: '2022-05-01' });
    expect(reversed.errors?.[0]?.message).toContain('trước vi phạm');
  });

  test('of the sample holds cases decided after retirement', async () => {
    const { data } = await institutions.ask(
      '{ disciplinaryCases { nodes { postingAtViolation { id } postingAtDecision { id } } } }',
      {},
      personnel,
    );
    const nodes = data.disciplinaryCases.nodes as { postingAtViolation: unknown; postingAtDecision: unknown }[];
    expect(nodes.every(({ postingAtViolation }) => postingAtViolation !== null)).toBe(true);
    expect(nodes.some(({ postingAtDecision }) => postingAtDecision === null)).toBe(true);
  });
});

describe('an appraisal', () => {
  test('is once for each person and year', async () => {
    const id = await persons.make(person());
    await postings.make(posting(id));
    await appraisals.make({ civilServantId: id, year: 2023, grade: 'GOOD' });
    const second = await appraisals.create({ civilServantId: id, year: 2023, grade: 'EXCELLENT' });
    expect(second.errors?.[0]?.message).toContain('đã có kết quả xếp loại');
    expect((await lifeOf(id)).appraisals).toEqual([{ year: 2023, grade: 'GOOD' }]);
  });

  test.each([
    [2020, 'vị trí công tác nào trong năm 2020'],
    [2027, 'chưa đến'],
    [99_999, 'không hợp lệ'],
  ])('of %i is refused', async (year, says) => {
    const id = await persons.make(person());
    await postings.make(posting(id));
    const answer = await appraisals.create({ civilServantId: id, year, grade: 'GOOD' });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(says);
  });
});
