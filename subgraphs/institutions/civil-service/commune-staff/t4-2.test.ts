import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { asPersonnel } from '../sample/staff.seed.js';
import { foldTallies } from '../../../../shared/tally/fold-tallies.js';
import { communeStaffTally } from './commune-staff.tally.js';
import { readRecounter, type Recount } from './t4-2.recount.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

type Closing = 'FROZEN' | 'CARRIED';

interface Figure {
  readonly state: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

interface Result {
  readonly asOf: LocalDate;
  readonly figure: Figure;
  readonly variants: readonly { readonly key: string; readonly figure: Figure }[];
  readonly sources: { readonly rowsCounted: string | null; readonly rows: string };
}

const personnel = viewerWith('civil-service:write', 'civil-service:personal');
const figure = 'figure { state numerator denominator coverage { reported expected } }';
const fields = `asOf ${figure} variants { key ${figure} } sources { rowsCounted rows }`;
const days = [
  '2020-12-31',
  '2021-01-01',
  '2022-02-28',
  '2023-12-31',
  '2025-06-30',
  '2025-07-01',
  '2025-12-31',
] as const;

const given = (unit: string | null, asOf: LocalDate, closing: Closing): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

async function ask<Answer = Result>(question: string, selection = fields): Promise<Answer> {
  const { data, errors } = await institutions.ask(
    `{ target(id: "T4.2") { ... on InstitutionTarget { result(${question}) { ${selection} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target.result as Answer;
}

/** What a recount says a figure must be: nobody in post is nothing to judge. */
function figureOf({ inPost, met, reported, expected }: Recount, measure = 0): Figure {
  const coverage = { reported, expected };
  if (inPost === 0 || reported === 0) return { state: 'NO_DATA', numerator: null, denominator: null, coverage };
  const state = reported < expected ? 'PARTIAL' : 'KNOWN';
  return { state, numerator: String(met[measure]), denominator: String(inPost), coverage };
}

async function expectAsRecounted(unit: string | null, asOf: LocalDate, closing: Closing): Promise<string> {
  const recount = await readRecounter(institutions.write);
  const own = await ask(given(unit, asOf, closing));
  const counted = recount({ unit, asOf: own.asOf, closing });
  const about = `${unit} ${asOf} ${closing}`;
  expect(own.figure, about).toEqual(figureOf(counted));
  expect(own.variants, about).toEqual(
    ['degree', 'politicalTheory', 'profession', 'workSkills'].map((key, index) => ({
      key,
      figure: figureOf(counted, index + 1),
    })),
  );
  const { data, errors } = await institutions.ask(`{ ${own.sources.rows} { totalCount } }`, {}, personnel);
  expect(errors).toBeUndefined();
  expect(String(data.postings.totalCount), about).toBe(own.sources.rowsCounted);
  return own.figure.state;
}

const idOf = async (code: string, day: LocalDate): Promise<string> => {
  const [unit] = await institutions.query<{ id: string }>(
    'SELECT unit_id AS id FROM admin_unit_version WHERE code = $1 AND valid_from <= $2 AND coalesce($2 < valid_to, true)',
    [code, day],
  );
  return unit?.id ?? '';
};

describe('T4.2: commune cadres and civil servants who meet all four standards (II.4.a, bullet 2)', () => {
  test.each(['FROZEN', 'CARRIED'] as const)(
    'of the whole, %s, equals a recount on seven days, with each standard alone, and the list it names',
    async (closing) => {
      const states: string[] = [];
      for (const day of days) states.push(await expectAsRecounted(null, day, closing));
      expect(states).toEqual(['NO_DATA', ...Array.from({ length: 6 }, () => 'KNOWN')]);
    },
  );

  test.each([
    ['the old province', '67', '2021-12-31'],
    ['the new province', '68', '2025-12-31'],
    ['a district', '663', '2021-12-31'],
    ['a commune that ended', '24664', '2021-12-31'],
    ['a commune that was kept', '24616', '2021-12-31'],
    ['a new commune across old districts', '24611', '2025-12-31'],
    ['a new commune of the same district', '24670', '2025-12-31'],
  ] as const)('of %s equals a recount, by both closings', async (_, code, day) => {
    const unit = await idOf(code, day);
    expect(unit).not.toBe('');
    for (const closing of ['FROZEN', 'CARRIED'] as const) {
      if (code === '68' && closing === 'FROZEN') continue;
      await expectAsRecounted(unit, '2025-06-30' < day ? day : '2024-05-31', closing);
    }
  });

  test.each([
    ['DISTRICT', '2024-12-31', 'FROZEN', 8],
    ['COMMUNE', '2024-12-31', 'FROZEN', 71],
    ['COMMUNE', '2025-12-31', 'CARRIED', 28],
  ] as const)('by %s on %s, %s, equals a recount of each of the %i', async (level, asOf, closing, count) => {
    const recount = await readRecounter(institutions.write);
    const { byUnit } = await ask<{ byUnit: { unitId: string; figure: Figure }[] }>(
      given(null, asOf, closing),
      `byUnit(level: ${level}) { unitId ${figure} }`,
    );
    expect(byUnit).toHaveLength(count);
    for (const one of byUnit)
      expect(one.figure, one.unitId).toEqual(figureOf(recount({ unit: one.unitId, asOf, closing })));
  });

  test('grows over the plan in the sample, and is a conjunction: fewer than with any standard alone', async () => {
    const [early, late] = [
      await ask(given(null, '2021-06-30', 'FROZEN')),
      await ask(given(null, '2025-06-30', 'FROZEN')),
    ];
    expect(Number(late.figure.numerator)).toBeGreaterThan(Number(early.figure.numerator));
    for (const { figure: alone } of late.variants)
      expect(Number(alone.numerator)).toBeGreaterThan(Number(late.figure.numerator));
  });

  test('is the same for everybody: no viewer sees a person less or more in it', async () => {
    const query = `{ target(id: "T4.2") { ... on InstitutionTarget { result(asOf: "2024-12-31") { ${figure} } } } }`;
    const anonymous = await institutions.ask(query);
    expect(Number(anonymous.data.target.result.figure.denominator)).toBeGreaterThan(1_300);
    expect((await institutions.ask(query, {}, personnel)).data).toEqual(anonymous.data);
  });

  test('needs no more statements for 71 communes than for 8 districts', async () => {
    const statements = async (level: string): Promise<number> => {
      const answer = await institutions.ask(
        `{ target(id: "T4.2") { ... on InstitutionTarget { result(asOf: "2024-12-31") { byUnit(level: ${level}) { unit { name } ${figure} } } } } }`,
      );
      return answer.statements;
    };
    expect(await statements('COMMUNE')).toBe(await statements('DISTRICT'));
  });
});

describe('a place', () => {
  test('shows its head-counts to anybody, as of its last day once it ended', async () => {
    const { data, errors } = await institutions.ask(
      `{ adminUnit(code: "24664", asOf: "2025-06-30") { then: communeStaff(asOf: "2024-12-31") { asOf inPost qualified withDegree origin }
         late: communeStaff(asOf: "2026-01-01") { asOf } before: communeStaff(asOf: "2020-06-30") { inPost } } }`,
    );
    expect(errors).toBeUndefined();
    const recount = (await readRecounter(institutions.write))({
      unit: await idOf('24664', '2024-12-31'),
      asOf: '2024-12-31',
      closing: 'FROZEN',
    });
    expect(data.adminUnit).toEqual({
      then: {
        asOf: '2024-12-31',
        inPost: recount.inPost,
        qualified: recount.met[0],
        withDegree: recount.met[1],
        origin: 'SAMPLE',
      },
      late: { asOf: '2025-06-30' },
      before: null,
    });
  });

  test('is counted in as many statements for two hundred places as for two', async () => {
    const statements = async (first: number): Promise<number> => {
      const query = `{ adminUnits(asOf: "2024-12-31", first: ${first}) { nodes { communeStaff { inPost } } } }`;
      return (await institutions.ask(query)).statements;
    };
    expect(await statements(200)).toBe(await statements(2));
  });
});

describe('a committed row', () => {
  const change = `mutation ($key: String!, $id: ID!, $version: Int!, $input: CivilServantChanges!) {
    changeCivilServant(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { version } }`;
  const changePosting = `mutation ($key: String!, $id: ID!, $version: Int!, $input: PostingChanges!) {
    changePosting(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { version } }`;
  const remove = `mutation ($key: String!, $id: ID!, $version: Int!) {
    removePosting(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "nhập nhầm") { version } }`;

  test('shows in the next answer: sixty random changes of standards and postings, folded or not', async () => {
    const random = seededRandom('t4-2 writes');
    const rows = await institutions.write(async (transaction) => {
      await asPersonnel(transaction);
      return transaction.query<{ id: string; person: string; place: string; startedOn: LocalDate }>(
        `SELECT id, civil_servant_id AS person, place_id AS place, started_on AS "startedOn" FROM posting WHERE is_commune AND ended_on IS NOT NULL ORDER BY id`,
      );
    });
    const versions = new Map<string, number>();
    const removed = new Set<string>();
    const write = async (mutation: string, id: string, input?: object): Promise<void> => {
      const version = versions.get(id) ?? 1;
      const variables = { key: randomUUID(), id, version, ...(input && { input }) };
      const { errors } = await institutions.ask(mutation, variables, personnel);
      expect(errors).toBeUndefined();
      versions.set(id, version + 1);
    };
    for (let turn = 0; turn < 60; turn += 1) {
      const { id, person, place, startedOn } = random.pick(rows.filter((row) => !removed.has(row.id)));
      const day = addDays('2021-02-01', random.integer(0, 1_500));
      const choice = random.integer(0, 4);
      if (choice === 0) await write(change, person, { workSkillsStandardMetOn: random.chance(0.3) ? null : day });
      else if (choice === 1)
        await write(change, person, {
          highestDegree: 'BACHELOR',
          degreeStandardMetOn: day,
          professionalStandardMetOn: day,
        });
      else if (choice === 2)
        await write(changePosting, id, { endedOn: addDays(startedOn, random.integer(1, 20)), endReason: 'OTHER' });
      else if (choice === 3) await write(changePosting, id, { staffGroup: random.pick(['PUBLIC_EMPLOYEE', 'CADRE']) });
      else {
        await write(remove, id);
        removed.add(id);
      }
      if (random.chance(0.2)) await institutions.query('SELECT fold_commune_staff()');
      const recount = await readRecounter(institutions.write);
      const asOf = random.chance(0.5) ? '2025-06-30' : day;
      for (const unit of [null, place]) {
        const own = await ask<{ figure: Figure }>(given(unit, asOf, 'FROZEN'), figure);
        expect(own.figure, `turn ${turn}, ${unit}, ${asOf}`).toEqual(
          figureOf(recount({ unit, asOf, closing: 'FROZEN' })),
        );
      }
    }
    for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(null, '2025-12-31', closing);
  });

  test('counts once when a standard and a posting of the same person are written at the same time', async () => {
    const [person] = await institutions.write(async (transaction) => {
      await asPersonnel(transaction);
      return transaction.query<{ id: string; agency: string; version: number }>(
        `SELECT c.id, p.agency_id AS agency, c.version FROM civil_servant c JOIN posting p ON p.civil_servant_id = c.id
         WHERE p.is_commune AND p.ended_on IS NULL AND c.work_skills_standard_met_on IS NULL ORDER BY c.id LIMIT 1`,
      );
    });
    const asked = Array.from({ length: 12 }, (_, turn) =>
      institutions.write(async (transaction) => {
        await asPersonnel(transaction);
        if (turn % 2 === 0)
          await transaction.query('UPDATE civil_servant SET work_skills_standard_met_on = $2 WHERE id = $1', [
            person?.id,
            turn % 4 === 0 ? '2025-09-01' : null,
          ]);
        else
          await transaction.query(
            `UPDATE posting SET staff_group = $2 WHERE civil_servant_id = $1 AND ended_on IS NULL`,
            [person?.id, turn % 4 === 1 ? 'PUBLIC_EMPLOYEE' : 'CADRE'],
          );
      }),
    );
    await Promise.all(asked);
    await expectAsRecounted(null, '2025-12-31', 'CARRIED');
  });

  test('is folded by several at once, and no figure changes', async () => {
    for (const group of ['PUBLIC_EMPLOYEE', 'CADRE'])
      await institutions.write(async (transaction) => {
        await asPersonnel(transaction);
        await transaction.query(`UPDATE posting SET staff_group = $1 WHERE level = 'COMMUNE'`, [group]);
      });
    await expectAsRecounted(null, '2025-12-31', 'CARRIED');
    await Promise.all([1, 2, 3].map(() => institutions.query('SELECT fold_commune_staff()')));
    expect(await institutions.query('SELECT FROM commune_staff_delta')).toEqual([]);
    await expectAsRecounted(null, '2025-12-31', 'CARRIED');
  });

  test('is folded in the background, which stops at once when the service does', async () => {
    const startedAt = Date.now();
    await foldTallies([communeStaffTally])(institutions.parts).stop();
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  test('leaves no count behind when it is undone', async () => {
    const sums = () => institutions.query('SELECT sum(in_post) AS n, count(*) AS deltas FROM commune_staff_delta');
    const before = await sums();
    const undone = institutions.write(async (transaction) => {
      await asPersonnel(transaction);
      await transaction.query(`UPDATE posting SET ended_on = started_on + 1, end_reason = 'OTHER' WHERE is_commune`);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await sums()).toEqual(before);
  });
});
