import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { earliest, type LocalDate } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { readPostsRecounter, type Recount } from './t3-3b.recount.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const editor = viewerWith('apparatus:write');
const days = [
  '2020-12-31',
  '2021-12-30',
  '2021-12-31',
  '2022-06-30',
  '2023-12-31',
  '2025-06-30',
  '2025-12-31',
] as const;
const figure = 'figure { state numerator denominator coverage { reported expected } }';

type Closing = 'FROZEN' | 'CARRIED';
interface Place {
  id: string;
  lastDay: LocalDate | null;
}

const places = (where: string): Promise<Place[]> =>
  institutions.query<Place>(
    `SELECT unit_id AS id, CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 END AS "lastDay"
     FROM admin_unit_version GROUP BY unit_id HAVING ${where} ORDER BY unit_id`,
  );

async function ask(given: string, fields: string) {
  const { data, errors } = await institutions.ask(
    `{ target(id: "T3.3b") { ... on InstitutionTarget { result(${given}) { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target.result;
}

const given = (unit: string | null, asOf: LocalDate, closing: Closing): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

/** What an answer must say of a recount. */
function figureOf({ numerator, denominator, reported, expected }: Recount) {
  const coverage = { reported, expected };
  if (reported === 0 || denominator === 0n) return { state: 'NO_DATA', numerator: null, denominator: null, coverage };
  const state = reported < expected ? 'PARTIAL' : 'KNOWN';
  return { state, numerator: String(numerator), denominator: String(denominator), coverage };
}

async function expectAsRecounted(place: Place | null, closing: Closing, onDays: readonly LocalDate[] = days) {
  const recount = await readPostsRecounter(institutions);
  const lastDay = place === null ? '2025-06-30' : place.lastDay;
  for (const day of onDays) {
    const asOf = closing === 'FROZEN' && lastDay !== null ? earliest(day, lastDay) : day;
    const question = { unit: place?.id ?? null, asOf, closing };
    const about = JSON.stringify(question);
    const result = await ask(
      given(question.unit, day, closing),
      `asOf ${figure} variants { key ${figure} } sources { rowsCounted rows }`,
    );
    const own = recount(question);
    expect(result.asOf, about).toBe(asOf);
    expect(result.figure, about).toEqual(figureOf(own));
    expect(result.variants[0], about).toEqual({ key: 'inPost', figure: figureOf(recount(question, 'inPost')) });
    expectSameShare(result.variants[1].figure, recount(question, 'agencyAverage'));
    expect(result.sources.rowsCounted, about).toBe(String(own.rows));
    const { data } = await institutions.ask(`{ ${result.sources.rows} { totalCount } }`);
    const isBaselineRead = asOf >= '2021-01-01';
    if (isBaselineRead) expect(String(data.staffQuotas.totalCount), about).toBe(result.sources.rowsCounted);
  }
}

function expectSameShare(shown: { state: string; numerator: string; denominator: string }, recounted: Recount) {
  if (recounted.reported === 0 || recounted.denominator === 0n) return expect(shown.state).toBe('NO_DATA');
  expect(BigInt(shown.numerator) * recounted.denominator).toBe(recounted.numerator * BigInt(shown.denominator));
}

describe('T3.3b: fewer budget-paid posts of public service than in 2021 (II.3.a, bullet 3)', () => {
  test.each(['FROZEN', 'CARRIED'] as const)('of the whole, %s, equals a recount in each reading', (closing) =>
    expectAsRecounted(null, closing),
  );

  test.each([
    ['both provinces', `min(level) = 'PROVINCE'`, 2],
    [
      'three districts',
      `min(level) = 'DISTRICT' AND min(code) IN ('661', '663', '665') AND max(valid_to) = '2025-07-01'`,
      3,
    ],
    [
      'communes of today',
      `min(level) = 'COMMUNE' AND min(code) IN ('24611', '24678', '24616') AND bool_or(valid_to IS NULL)`,
      3,
    ],
  ] as const)('of %s equals a recount, by both closings', async (_, where, count) => {
    const found = await places(where);
    expect(found).toHaveLength(count);
    const latter = ['2021-12-31', '2024-12-31', '2025-06-30', '2025-12-31'];
    for (const place of found) {
      const [first] = await institutions.query<{ day: LocalDate }>(
        'SELECT min(valid_from) AS day FROM admin_unit_version WHERE unit_id = $1',
        [place.id],
      );
      const lived = latter.filter(
        (day) => day >= (first?.day ?? '') && (place.lastDay === null || day <= place.lastDay),
      );
      for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(place, closing, lived);
    }
  });

  test.each([
    ['DISTRICT', '2024-12-31', 'FROZEN'],
    ['COMMUNE', '2025-12-31', 'CARRIED'],
  ] as const)('by %s on %s, %s, equals a recount of each', async (level, asOf, closing) => {
    const recount = await readPostsRecounter(institutions);
    const { byUnit } = await ask(given(null, asOf, closing), `byUnit(level: ${level}) { unitId ${figure} }`);
    expect(byUnit.length).toBeGreaterThan(7);
    for (const { unitId, figure: shown } of byUnit)
      expect(shown, unitId).toEqual(figureOf(recount({ unit: unitId, asOf, closing })));
  });

  test('has nothing to compare before the last day of 2021, and says what it waits for', async () => {
    const early = await ask('asOf: "2021-12-30"', `${figure} status missing`);
    expect(early).toMatchObject({ figure: { state: 'NO_DATA' }, status: 'UNDETERMINED' });
    expect(early.missing).not.toEqual([]);
  });

  test('says which holders have not told their posts of the year', async () => {
    const {
      figure: shown,
      origin,
      formula,
    } = await ask('asOf: "2025-06-30"', `${figure} origin formula { id version }`);
    expect(shown.state).toBe('PARTIAL');
    expect(origin).toBe('SAMPLE');
    expect(formula).toEqual({ id: 'institutions/T3.3b', version: 1 });
    const [silent] = await institutions.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM public_service_unit u WHERE daterange(established_on, dissolved_on) @> date '2025-06-30'
         AND NOT EXISTS (SELECT FROM staff_quota q WHERE q.public_service_unit_id = u.id AND year = 2025)`,
    );
    expect(shown.coverage.expected - shown.coverage.reported).toBe(silent?.n);
    expect(silent?.n).toBeGreaterThan(0);
  });

  test('needs no more statements for communes than for districts', async () => {
    const statements = async (level: string) =>
      (
        await institutions.ask(
          `{ target(id: "T3.3b") { ... on InstitutionTarget { result(asOf: "2024-12-31") { byUnit(level: ${level}) { ${figure} } } } } }`,
        )
      ).statements;
    expect(await statements('COMMUNE')).toBe(await statements('DISTRICT'));
  });
});

describe('a write through a mutation', () => {
  const send = (mutation: string, variables: object) =>
    institutions.ask(mutation, { key: randomUUID(), ...variables }, editor);
  const create = `mutation ($key: String!, $input: StaffQuotaInput!) { createStaffQuota(idempotencyKey: $key, input: $input, reason: "thử") { entityId } }`;
  const change = `mutation ($key: String!, $id: ID!, $version: Int!, $input: StaffQuotaChanges!) {
    changeStaffQuota(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: "thử") { version } }`;
  const remove = `mutation ($key: String!, $id: ID!, $version: Int!) {
    removeStaffQuota(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "thử") { version } }`;
  const dissolve = `mutation ($key: String!, $id: ID!, $version: Int!, $on: Date!) {
    changePublicServiceUnit(idempotencyKey: $key, id: $id, expectedVersion: $version, input: { dissolvedOn: $on, dissolutionKind: DISSOLVED }, reason: "thử") { version } }`;

  test('shows in the next answer: quotas changed, removed, given to a department, and units dissolved, at random', async () => {
    const random = seededRandom('t3-3b writes');
    const pick = async (table: string, where: string) =>
      random.pick(
        await institutions.query<{ id: string; version: number }>(
          `SELECT id, version FROM ${table} WHERE ${where} ORDER BY id`,
        ),
      );
    const [snv] = await institutions.query<{ id: string }>(`SELECT id FROM agency WHERE code = 'SNV'`);
    for (let write = 0; write < 24; write += 1) {
      const year = random.integer(2021, 2025);
      const quota = await pick('staff_quota', `kind = 'PUBLIC_SERVICE' AND year = ${year}`);
      const living = `dissolved_on IS NULL AND established_on = '2015-01-01' AND NOT EXISTS (SELECT FROM public_service_unit o WHERE o.successor_id = public_service_unit.id)`;
      const answer =
        write % 4 === 0
          ? await send(change, { ...quota, input: { fundedByBudget: random.integer(0, 5) } })
          : write % 4 === 1
            ? await send(remove, quota)
            : write % 4 === 2
              ? await send(dissolve, { ...(await pick('public_service_unit', living)), on: `${year}-07-01` })
              : await send(create, {
                  input: {
                    agencyId: snv?.id,
                    year: 2020 + (write + 1) / 4,
                    kind: 'PUBLIC_SERVICE',
                    assigned: 90,
                    fundedByBudget: write,
                  },
                });
      expect(answer.errors).toBeUndefined();
      const recount = await readPostsRecounter(institutions);
      const asOf = `${year}-12-31`;
      const question = { unit: null, asOf: earliest(asOf, '2025-06-30'), closing: 'FROZEN' as const };
      expect((await ask(given(null, asOf, 'FROZEN'), figure)).figure, `write ${write}`).toEqual(
        figureOf(recount(question)),
      );
    }
    for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(null, closing);
  });
});
