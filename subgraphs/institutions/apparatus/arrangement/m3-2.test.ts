import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { earliest, type LocalDate } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { readRecounter, type RecountQuestion } from '../../target/recount.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

type Closing = 'FROZEN' | 'CARRIED';
const figure = 'figure { state numerator denominator }';

interface Item {
  kind: string;
  place: string;
  listedOn: LocalDate;
  completedOn: LocalDate | null;
  exemptedOn: LocalDate | null;
}

/** M3.2 once more: each line of the list is read, and climbs from its commune to the unit asked about. */
async function readItemsRecounter() {
  const { contains } = await readRecounter(institutions);
  const items = await institutions.query<Item>(
    'SELECT kind, admin_unit_id AS place, listed_on AS "listedOn", completed_on AS "completedOn", exempted_on AS "exemptedOn" FROM arrangement_item',
  );
  return (question: RecountQuestion, counts: (item: Item, isExempt: boolean) => boolean = () => true) => {
    const by = (day: LocalDate | null): boolean => day !== null && day <= question.asOf;
    const listed = items.filter(({ listedOn, place }) => by(listedOn) && contains(place, question));
    const counted = listed.filter((item) => counts(item, by(item.exemptedOn)));
    if (counted.length === 0) return { state: 'NO_DATA', numerator: null, denominator: null };
    const done = counted.filter(({ completedOn }) => by(completedOn));
    return { state: 'KNOWN', numerator: String(done.length), denominator: String(counted.length) };
  };
}

async function ask(given: string, fields: string) {
  const { data, errors } = await institutions.ask(
    `{ target(id: "M3.2") { ... on InstitutionTarget { result(${given}) { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target.result;
}

const given = (unit: string | null, asOf: LocalDate, closing: Closing): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

async function expectAsRecounted(
  unit: string | null,
  lastDay: LocalDate | null,
  closing: Closing,
  days: readonly LocalDate[],
) {
  const recount = await readItemsRecounter();
  for (const day of days) {
    const asOf = closing === 'FROZEN' && lastDay !== null ? earliest(day, lastDay) : day;
    const question = { unit, asOf, closing };
    const about = JSON.stringify(question);
    const result = await ask(
      given(unit, day, closing),
      `asOf ${figure} variants { key ${figure} } sources { rowsCounted rows }`,
    );
    expect(result.asOf, about).toBe(asOf);
    expect(result.figure, about).toEqual(recount(question));
    expect(result.variants, about).toEqual([
      { key: 'communesOnly', figure: recount(question, ({ kind }) => kind === 'COMMUNE') },
      { key: 'villagesOnly', figure: recount(question, ({ kind }) => kind !== 'COMMUNE') },
      { key: 'withoutExempted', figure: recount(question, (_, isExempt) => !isExempt) },
    ]);
    const { data } = await institutions.ask(`{ ${result.sources.rows} { totalCount } }`);
    expect(String(data.arrangementItems.totalCount), about).toBe(result.sources.rowsCounted);
    expect(result.sources.rowsCounted, about).toBe(recount(question).denominator ?? '0');
  }
}

const days = ['2021-08-18', '2021-11-14', '2021-11-15', '2022-12-31', '2023-09-20', '2024-06-30', '2025-06-30', '2025-07-01', '2025-12-31'] as const; // prettier-ignore

describe('M3.2: communes, villages and residential groups are arranged (II.3.a, bullet 2; PL7)', () => {
  test.each(['FROZEN', 'CARRIED'] as const)('of the whole, %s, equals a recount in each reading', (closing) =>
    expectAsRecounted(null, '2025-06-30', closing, days),
  );

  test('of provinces, districts and communes equals a recount, by both closings', async () => {
    const places = await institutions.query<{ id: string; firstDay: LocalDate; lastDay: LocalDate | null }>(
      `SELECT unit_id AS id, min(valid_from) AS "firstDay", CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 END AS "lastDay"
       FROM admin_unit_version GROUP BY unit_id
       HAVING min(level) = 'PROVINCE' OR (min(code) IN ('661', '663', '24611', '24664', '24678', '24616') AND coalesce(max(valid_to) > '2021-01-01', true))
       ORDER BY unit_id`,
    );
    expect(places.length).toBeGreaterThan(7);
    for (const { id, firstDay, lastDay } of places) {
      const lived = ['2022-12-31', '2025-06-30', '2025-12-31'].filter(
        (day) => day >= firstDay && (lastDay === null || day <= lastDay),
      );
      for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(id, lastDay, closing, lived);
    }
  });

  test.each([
    ['DISTRICT', '2025-06-30', 'FROZEN'],
    ['COMMUNE', '2025-12-31', 'CARRIED'],
  ] as const)('by %s on %s, %s, equals a recount of each', async (level, asOf, closing) => {
    const recount = await readItemsRecounter();
    const { byUnit } = await ask(given(null, asOf, closing), `byUnit(level: ${level}) { unitId ${figure} }`);
    expect(byUnit.length).toBeGreaterThan(7);
    for (const { unitId, figure: shown } of byUnit)
      expect(shown, unitId).toEqual(recount({ unit: unitId, asOf, closing }));
  });

  test('keeps in the denominator what was exempted after the list was approved: the plan names no exception', async () => {
    const { figure: shown, variants } = await ask('asOf: "2025-06-30"', `${figure} variants { key ${figure} }`);
    const [list] = await institutions.query<{ listed: string; exempted: string }>(
      `SELECT count(*) AS listed, count(*) FILTER (WHERE exempted_on <= '2025-06-30') AS exempted
       FROM arrangement_item WHERE listed_on <= '2025-06-30'`,
    );
    const without = variants.find(({ key }: { key: string }) => key === 'withoutExempted');
    expect(Number(list?.exempted)).toBeGreaterThan(0);
    expect(shown.denominator).toBe(list?.listed);
    expect(without.figure.denominator).toBe(String(Number(list?.listed) - Number(list?.exempted)));
  });

  test('is not met on the last day of the province, and says how many are missing', async () => {
    const frozen = await ask('asOf: "2025-06-30"', `${figure} status gap { units } origin`);
    expect(frozen).toMatchObject({ status: 'NOT_YET_DUE', origin: 'SAMPLE' });
    expect(Number(frozen.gap.units)).toBe(Number(frozen.figure.denominator) - Number(frozen.figure.numerator));
    expect(Number(frozen.gap.units)).toBeGreaterThan(0);
  });

  test('shows a write in the next answer: lines added, moved and removed at random', async () => {
    const random = seededRandom('m3-2 writes');
    const editor = viewerWith('apparatus:write');
    const send = async (mutation: string, variables: object) => {
      const { data, errors } = await institutions.ask(mutation, { key: randomUUID(), ...variables }, editor);
      expect(errors).toBeUndefined();
      return data;
    };
    const communes = await institutions.query<{ id: string }>(
      `SELECT unit_id AS id FROM admin_unit_version WHERE level = 'COMMUNE' AND daterange(valid_from, valid_to) @> date '2022-05-01' ORDER BY unit_id`,
    );
    for (let write = 0; write < 20; write += 1) {
      const commune = random.pick(communes).id;
      const input = { kind: 'VILLAGE', adminUnitId: commune, name: `Thôn ${write}`, criteriaNotMet: ['HOUSEHOLDS'], listedOn: '2022-05-01', listDecision: '1/QĐ', plannedForm: 'MERGE', decision: '2/NQ', exemptionReason: 'thử' }; // prettier-ignore
      const { created } = await send(
        'mutation ($key: String!, $input: ArrangementItemInput!) { created: createArrangementItem(idempotencyKey: $key, input: $input) { entityId } }',
        { input },
      );
      const moves = random.pick([
        ['EXEMPTED'],
        ['PLANNED'],
        ['PLANNED', 'DECIDED'],
        ['PLANNED', 'DECIDED', 'COMPLETED'],
      ]);
      for (const [index, to] of moves.entries())
        await send(
          `mutation ($key: String!, $id: ID!, $version: Int!, $on: Date!) {
             moveArrangementItem(idempotencyKey: $key, id: $id, expectedVersion: $version, to: ${to}, on: $on) { version } }`,
          { id: created.entityId, version: index + 1, on: `202${3 + index}-0${random.integer(1, 9)}-15` },
        );
      if (random.chance(0.2))
        await send(
          'mutation ($key: String!, $id: ID!, $version: Int!) { removeArrangementItem(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "thử") { version } }',
          { id: created.entityId, version: moves.length + 1 },
        );
      await expectAsRecounted(commune, '2025-06-30', 'FROZEN', [`202${random.integer(2, 5)}-06-30`]);
    }
    for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(null, '2025-06-30', closing, days);
  });

  test('has no data while no list is approved: the scheme waits for guidance of the centre', async () => {
    await institutions.query('DELETE FROM arrangement_item');
    const { figure: shown, status, missing } = await ask('asOf: "2025-06-30"', `${figure} status missing`);
    expect([shown.state, status]).toEqual(['NO_DATA', 'UNDETERMINED']);
    expect(missing).toContain('AdminUnit.arrangementStatus');
  });
});
