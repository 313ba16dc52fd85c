import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../institutions.fixture.js';
import { codes, person, readAsPersonnel, writerOf } from './civil-service.fixture.js';

let institutions: Institutions;
let agencyId: string;
beforeAll(async () => {
  institutions = await startInstitutions();
  const [agency] = await institutions.query<{ id: string }>(`SELECT id FROM agency WHERE code = 'SNV'`);
  agencyId = agency?.id ?? '';
});
afterAll(() => institutions.stop());

const editor = viewerWith('civil-service:write');
const rounds = writerOf(() => institutions, 'ExamRound');
const positions = writerOf(() => institutions, 'JobPosition');
const courses = writerOf(() => institutions, 'TrainingCourse');
const participations = writerOf(() => institutions, 'TrainingParticipation');
const persons = writerOf(() => institutions, 'CivilServant');
const workers = writerOf(() => institutions, 'CommunePartTimeWorkers');

let number = 0;
const round = (changes: object = {}) => ({
  code: `THI-${number++}`,
  title: 'Kỳ thi thử',
  kind: 'RECRUITMENT',
  agencyId,
  year: 2024,
  isComputerBased: true,
  posts: 10,
  ...changes,
});
const move = (id: string, version: number, to: string, on: string) =>
  institutions.ask(
    `mutation ($key: String!, $id: ID!, $version: Int!, $to: ExamState!, $on: Date!) {
      moveExamRound(idempotencyKey: $key, id: $id, expectedVersion: $version, to: $to, on: $on) {
        version examRound { state announcedOn heldOn resultsPublishedOn } } }`,
    { key: randomUUID(), id, version, to, on },
    editor,
  );

describe('an exam round', () => {
  test('is planned, announced, held, and publishes its results with their counts', async () => {
    const id = await rounds.make(round());
    await move(id, 1, 'ANNOUNCED', '2024-03-01');
    await move(id, 2, 'HELD', '2024-05-01');
    const early = await move(id, 3, 'RESULTS_PUBLISHED', '2024-06-01');
    expect(early.errors?.[0]?.message).toContain('candidates, sat');
    expect((await rounds.change(id, 3, { candidates: 30, sat: 28, passed: 9 }, editor)).errors).toBeUndefined();
    const { data } = await move(id, 4, 'RESULTS_PUBLISHED', '2024-06-01');
    expect(data.moveExamRound).toEqual({
      version: 5,
      examRound: {
        state: 'RESULTS_PUBLISHED',
        announcedOn: '2024-03-01',
        heldOn: '2024-05-01',
        resultsPublishedOn: '2024-06-01',
      },
    });
  });

  test('is not cancelled once it was held, nor held before it was announced', async () => {
    const id = await rounds.make(round());
    const early = await move(id, 1, 'HELD', '2024-05-01');
    expect(codes(early)).toEqual(['CONFLICT']);
    expect(early.errors?.[0]?.message).toContain('Đã thông báo');
    await move(id, 1, 'ANNOUNCED', '2024-03-01');
    expect(codes(await move(id, 2, 'HELD', '2024-02-01'))).toEqual(['BAD_USER_INPUT']);
    await move(id, 2, 'HELD', '2024-05-01');
    expect(codes(await move(id, 3, 'CANCELLED', '2024-06-01'))).toEqual(['CONFLICT']);
  });

  test.each([
    ['more that passed than sat', { candidates: 10, sat: 5, passed: 6 }],
    ['more that sat than were candidates', { candidates: 4, sat: 5 }],
    ['no posts', { posts: 0 }],
    ['absurdly many candidates', { candidates: 9_999_999 }],
    ['a negative count', { candidates: -1 }],
    ['no year', { year: 24 }],
  ])('is refused with %s', async (_, changes) => {
    expect(codes(await rounds.create(round(changes), editor))).toEqual(['BAD_USER_INPUT']);
  });

  test('is public, and filtered by kind, year and state', async () => {
    const { data, errors } = await institutions.ask(
      '{ examRounds(kind: LEADER_COMPETITIVE, year: 2025, state: CANCELLED) { totalCount nodes { kind isComputerBased agency { code } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.examRounds).toEqual({
      totalCount: 1,
      nodes: [{ kind: 'LEADER_COMPETITIVE', isComputerBased: true, agency: { code: 'SNV' } }],
    });
  });
});

describe('a job position', () => {
  const position = (changes: object = {}) => ({
    code: `VT-${number++}`,
    title: 'Chuyên viên thử',
    level: 'PROVINCE',
    staffGroup: 'CIVIL_SERVANT',
    isLeadership: false,
    requiredDegree: 'BACHELOR',
    requiredTheoryLevel: 'ELEMENTARY',
    requiredSkills: ['Soạn thảo văn bản'],
    validFrom: '2022-01-01',
    ...changes,
  });

  test('has one code at a time, and the code again later', async () => {
    const code = 'VT-LAI';
    await positions.make(position({ code, validTo: '2023-01-01' }));
    const again = await positions.create(position({ code, validFrom: '2022-06-01' }), editor);
    expect(again.errors?.[0]?.message).toContain('Mã này đã dùng');
    await positions.make(position({ code, validFrom: '2023-01-01' }));
    const backwards = await positions.create(position({ validTo: '2021-01-01' }), editor);
    expect(codes(backwards)).toEqual(['BAD_USER_INPUT']);
  });

  test('shows the frame of the day to anybody', async () => {
    const { data } = await institutions.ask(
      '{ jobPositions(asOf: "2024-01-01", level: COMMUNE) { totalCount nodes { requiredDegree requiredSkills } } }',
    );
    expect(data.jobPositions.totalCount).toBe(16);
    expect(data.jobPositions.nodes[0].requiredSkills.length).toBeGreaterThan(0);
  });
});

describe('training', () => {
  const course = (changes: object = {}) => ({
    code: `LOP-${number++}`,
    title: 'Lớp thử',
    topic: 'DIGITAL',
    agencyId,
    startsOn: '2024-03-01',
    endsOn: '2024-03-05',
    isOnline: true,
    ...changes,
  });

  test('is public as a course, personal as a list of names', async () => {
    const { data, errors } = await institutions.ask(
      '{ trainingCourses(year: 2024) { totalCount nodes { participants } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.trainingCourses.totalCount).toBe(6);
    const list = await institutions.ask('{ trainingParticipations { nodes { id } } }', {}, editor);
    expect(codes(list)).toEqual(['FORBIDDEN']);
  });

  test('is taken once by a person, and completed no earlier than it starts', async () => {
    const courseId = await courses.make(course());
    const civilServantId = await persons.make(person());
    const early = { courseId, civilServantId, result: 'COMPLETED', completedOn: '2024-01-01' };
    expect((await participations.create(early)).errors?.[0]?.message).toContain('khai giảng');
    expect(codes(await participations.create({ ...early, completedOn: null }))).toEqual(['BAD_USER_INPUT']);
    const id = await participations.make({ courseId, civilServantId, result: 'REGISTERED' });
    expect(codes(await participations.create({ courseId, civilServantId, result: 'REGISTERED' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    await participations.change(id, 1, { result: 'COMPLETED', completedOn: '2024-03-05' });
    const [row] = await readAsPersonnel(institutions, 'SELECT result FROM training_participation WHERE id = $1', [id]);
    expect(row).toEqual({ result: 'COMPLETED' });
  });

  test.each([
    ['an end before its start', { endsOn: '2024-02-01' }],
    ['a year that is none', { startsOn: '0024-01-01' }],
    ['a negative number of people', { participants: -3 }],
  ])('is refused with %s', async (_, changes) => {
    expect(codes(await courses.create(course(changes), editor))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('part-time workers of a commune', () => {
  const communeOn = async (code: string, day: string): Promise<string> => {
    const [place] = await institutions.query<{ id: string }>(
      'SELECT unit_id AS id FROM admin_unit_version WHERE code = $1 AND valid_from <= $2 AND coalesce($2 < valid_to, true)',
      [code, day],
    );
    return place?.id ?? '';
  };

  test('are counted once a year, and fall over the years in the sample', async () => {
    const ask = async (year: number): Promise<{ workers: number }[]> =>
      (await institutions.ask(`{ communePartTimeWorkers(year: ${year}, first: 200) { nodes { workers } } }`)).data
        .communePartTimeWorkers.nodes;
    const total = (rows: { workers: number }[]): number => rows.reduce((sum, { workers: one }) => sum + one, 0);
    const [first, last] = [await ask(2021), await ask(2024)];
    expect([first.length, last.length]).toEqual([71, 71]);
    expect(total(last)).toBeLessThan(total(first));
    const placeId = await communeOn('24616', '2024-12-31');
    const again = { placeId, year: 2024, countedOn: '2024-12-31', workers: 9, hasLumpSumBudget: true };
    expect((await workers.create(again, editor)).errors?.[0]?.message).toContain('đã có số liệu');
  });

  test('are found within a district by its boundaries of the day counted', async () => {
    const unit = await communeOn('663', '2024-12-31');
    const [expected] = await institutions.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM admin_unit_version WHERE parent_id = $1 AND level = 'COMMUNE' AND valid_from <= '2024-12-31' AND valid_to > '2024-12-31'`,
      [unit],
    );
    const { data } = await institutions.ask(
      `{ communePartTimeWorkers(year: 2024, unit: "${unit}") { totalCount nodes { adminUnitVersion { name } } } }`,
    );
    expect(data.communePartTimeWorkers.totalCount).toBe(expected?.n);
    expect(expected?.n).toBeGreaterThan(5);
    expect(data.communePartTimeWorkers.nodes[0].adminUnitVersion).not.toBeNull();
  });

  test.each([
    ['a district', '663', {}, 'không phải xã'],
    ['a commune that ended before', '24664', { year: 2025, countedOn: '2025-12-31' }, 'không phải xã'],
    ['a day of another year', '24620', { year: 2020 }, 'không thuộc năm'],
    ['a negative count', '24620', { workers: -1 }, 'từ 0 đến'],
    ['an absurd count', '24620', { workers: 50_000 }, 'từ 0 đến'],
  ])('are refused for %s', async (_, code, changes, says) => {
    const placeId = await communeOn(code, '2019-12-31');
    const input = { placeId, year: 2019, countedOn: '2019-12-31', workers: 9, hasLumpSumBudget: true, ...changes };
    const answer = await workers.create(input, editor);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(says);
  });
});
