import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedRule, plannedRules } from '../../../shared/figures/target-rules.fixture.js';
import { writeDossier } from '../dossier/dossier.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

/** What the gateway sends: the key with the rule's facts from institutions. */
const target = (code: string) => {
  const { clause: _, ...rule } = plannedRule(code);
  return { __typename: 'ProcedureTarget', id: `ptg_${code}`, ...rule };
};

interface Question {
  readonly asOf: string;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly unit: string | null;
}

async function ask({ asOf, closing, unit }: Question, selection: string) {
  const place = unit === null ? '' : `unit: "${unit}", `;
  const answer = await subgraph.entities(
    [target('T2.6c')],
    `... on ProcedureTarget { result(${place}asOf: "${asOf}", closing: ${closing}) { ${selection} } }`,
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer, result: answer.data._entities[0].result };
}

/** Upwards instead of downwards: from the desk to whatever it lay below, or became part of, on that day. */
const recountSql = (counts: string, dayOf: string): string => `
  WITH RECURSIVE above AS (
    SELECT DISTINCT receiving_unit_id AS desk, receiving_unit_id AS place FROM dossier
    UNION
    SELECT above.desk, step.place FROM above JOIN (
      SELECT entity_id AS below, parent_id AS place FROM register_entry
      WHERE register = 'adminUnit' AND valid_from <= $2 AND coalesce(valid_to, 'infinity') > $2
      UNION ALL
      SELECT entity_id, parent_id FROM register_entry WHERE $4 = 'CARRIED' AND register = 'adminUnit' AND valid_to <= $2
      UNION ALL
      SELECT from_id, to_id FROM register_succession WHERE $4 = 'CARRIED' AND effective_from <= $2 AND relation <> 'SPLIT_INTO'
    ) AS step ON step.below = above.place AND step.place IS NOT NULL
  )
  SELECT ${counts}
  FROM dossier AS d, procedure_offering AS o
  WHERE o.procedure_id = d.procedure_id AND daterange(o.valid_from, o.valid_to) @> ((d.submitted_at + interval '7 hours') AT TIME ZONE 'UTC')::date AND ((${dayOf} + interval '7 hours') AT TIME ZONE 'UTC')::date BETWEEN $1 AND $2
    AND ($3::text IS NULL OR EXISTS (SELECT FROM above WHERE desk = d.receiving_unit_id AND place = $3))`;

const ended = 'coalesce(d.processing_ended_at, d.returned_at)';
const online = `sum(CASE WHEN d.channel = 'ONLINE' AND o.online_level > 2 THEN 1 ELSE 0 END)`;

async function recount({ asOf, closing, unit }: Question, denominator = 'count(*)', dayOf = ended) {
  const [row] = await subgraph.query<{ n: string | null; d: string }>(
    recountSql(`${online} AS n, ${denominator} AS d`, dayOf),
    [`${asOf.slice(0, 4)}-01-01`, asOf, unit, closing],
  );
  return { numerator: row?.n ?? '0', denominator: row?.d ?? '0' };
}

const questions: readonly Question[] = [
  ...['2021-12-31', '2023-05-17', '2024-02-29', '2025-06-30'].flatMap((asOf) =>
    [null, 'adm_old', 'adm_d4', 'adm_d1', 'adm_c12', 'adm_c71'].flatMap((unit) =>
      (['FROZEN', 'CARRIED'] as const).map((closing) => ({ asOf, unit, closing })),
    ),
  ),
  ...['2025-07-01', '2025-09-30', '2025-12-31'].flatMap((asOf) =>
    [null, 'adm_new', 'adm_old', 'adm_n05', 'adm_c71', 'adm_c12'].map((unit) => ({
      asOf,
      unit,
      closing: 'CARRIED' as const,
    })),
  ),
  { asOf: '2025-12-31', unit: 'adm_n05', closing: 'FROZEN' },
];

describe('T2.6c (1271/QĐ-UBND, II.2.a, bullet 6)', () => {
  it.each(questions)('at $asOf in $unit, $closing, equals a recount and lists its rows', async (question) => {
    const { result } = await ask(question, 'asOf figure { numerator denominator } sources { rowsCounted rows }');
    const expected = await recount(question);
    expect(result.asOf).toBe(question.asOf);
    expect(result.figure).toEqual(expected);
    const { data } = await subgraph.ask(`{ ${result.sources.rows} { totalCount } }`);
    expect(String(data.dossiers.totalCount)).toBe(expected.denominator);
    expect(result.sources.rowsCounted).toBe(expected.denominator);
  });

  it('does not count dossiers that came in online for a procedure below level 3', async () => {
    const [row] = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM dossier WHERE channel = 'ONLINE' AND online_level < 3`,
    );
    expect(row?.n).toBeGreaterThan(100); // so the recounts above would notice
  });

  it('computes the other readings that the plan leaves open', async () => {
    const question = { asOf: '2024-10-15', unit: 'adm_d2', closing: 'FROZEN' } as const;
    const { result } = await ask(question, 'variants { key text { vi en } figure { numerator denominator } }');
    expect(result.variants).toMatchObject([
      { key: 'RECEIVED', figure: await recount(question, 'count(*)', 'd.received_at') },
      { key: 'ONLINE_PROCEDURES', figure: await recount(question, 'count(*) FILTER (WHERE o.online_level >= 3)') },
    ]);
  });

  it.each([
    { level: 'COMMUNE', units: 71 },
    { level: 'DISTRICT', units: 8 },
    { level: 'PROVINCE', units: 1 },
  ])('goes unit by unit: $units at the level $level', async ({ level, units }) => {
    const asOf = '2025-06-30';
    const { result, statements } = await ask(
      { asOf, unit: null, closing: 'FROZEN' },
      `byUnit(level: ${level}) { unitId unit { id } status figure { numerator denominator coverage { reported expected } } }`,
    );
    expect(result.byUnit).toHaveLength(units);
    for (const { unitId, unit, figure } of result.byUnit.slice(0, 5)) {
      expect(unit).toEqual({ id: unitId });
      expect(figure).toMatchObject(await recount({ asOf, unit: unitId, closing: 'FROZEN' }));
    }
    expect(statements).toBeLessThanOrEqual(3); // the whole, the units; not one for each
  });

  it('carries unit by unit to the 28 communes of 2025-12-31', async () => {
    const asOf = '2025-12-31';
    const { result } = await ask(
      { asOf, unit: 'adm_new', closing: 'CARRIED' },
      'figure { numerator denominator coverage { reported expected } } byUnit(level: COMMUNE) { unitId figure { numerator denominator } }',
    );
    expect(result.byUnit).toHaveLength(28);
    for (const { unitId, figure } of result.byUnit) {
      expect(figure).toEqual(await recount({ asOf, unit: unitId, closing: 'CARRIED' }));
    }
    expect(result.figure.coverage).toEqual({ reported: 29, expected: 29 });
  });

  it('sums over the levels to the whole', async () => {
    const { result } = await ask(
      { asOf: '2025-06-30', unit: null, closing: 'FROZEN' },
      `figure { numerator denominator coverage { reported expected } } districts: byUnit(level: DISTRICT) { figure { denominator } }
       province: byUnit(level: PROVINCE) { figure { denominator } }`,
    );
    const [own] = await subgraph.query<{ n: string }>(
      `SELECT count(*) AS n FROM dossier WHERE receiving_unit_id = 'adm_old' AND handled_on BETWEEN '2025-01-01' AND '2025-06-30'`,
    );
    const sum = result.districts.reduce(
      (total: number, { figure }: { figure: { denominator: string } }) => total + Number(figure.denominator),
      Number(own?.n),
    );
    expect(String(sum)).toBe(result.figure.denominator);
    expect(result.province).toEqual([{ figure: { denominator: result.figure.denominator } }]);
    expect(result.figure.coverage).toEqual({ reported: 80, expected: 80 });
  });

  it('shows a silent unit as missing, not as zero', async () => {
    const selection =
      'status figure { state numerator percent coverage { reported expected } } byUnit(level: COMMUNE) { unitId figure { state } }';
    const { result } = await ask({ asOf: '2021-01-05', unit: null, closing: 'FROZEN' }, selection);
    const silent = result.byUnit.filter(({ figure }: { figure: { state: string } }) => figure.state === 'NO_DATA');
    expect(result.byUnit).toHaveLength(71);
    expect(silent.length).toBeGreaterThan(0);
    expect(result.figure.state).toBe('PARTIAL');
    expect(result.figure.coverage.expected).toBe(80);
    expect(result.figure.coverage.reported).toBeLessThan(80);
    const nothing = await ask({ asOf: '2020-06-30', unit: null, closing: 'FROZEN' }, selection);
    expect(nothing.result).toMatchObject({ status: 'UNDETERMINED', figure: { state: 'NO_DATA', numerator: null } });
  });

  it('does not exist for districts that have ended', async () => {
    const { result } = await ask(
      { asOf: '2025-12-31', unit: 'adm_d4', closing: 'CARRIED' },
      'status figure { state } ',
    );
    expect(result).toEqual({ status: 'NOT_APPLICABLE', figure: { state: 'NOT_APPLICABLE' } });
  });

  it('answers for the ended province, carried, with all that it did until its last day', async () => {
    const selection = 'figure { numerator denominator } sources { rows rowsCounted } byUnit(level: COMMUNE) { unitId }';
    const carried = await ask({ asOf: '2025-12-31', unit: 'adm_old', closing: 'CARRIED' }, selection);
    const frozen = await ask({ asOf: '2025-06-30', unit: 'adm_old', closing: 'FROZEN' }, selection);
    expect(carried.result.figure.denominator).not.toBe('0');
    expect(carried.result.byUnit).toHaveLength(71);
    const { data } = await subgraph.ask(`{ ${carried.result.sources.rows} { totalCount } }`);
    expect(String(data.dossiers.totalCount)).toBe(carried.result.sources.rowsCounted);
    expect(BigInt(carried.result.figure.denominator)).toBeGreaterThanOrEqual(BigInt(frozen.result.figure.denominator));
  });

  it('says how it was made and from what', async () => {
    const { result } = await ask(
      { asOf: '2025-06-30', unit: null, closing: 'FROZEN' },
      'status origin quality missing formula { id version text { vi } } threshold appliedThreshold { comparator isFinal } period { from to } sources { rows registerPosition }',
    );
    expect(result).toMatchObject({
      status: 'MET',
      origin: 'SAMPLE',
      quality: 'COMPUTED',
      missing: [],
      formula: { id: 'dossiers-handled-online', version: 2 },
      threshold: '50',
      appliedThreshold: { comparator: 'GTE', isFinal: true },
      period: { from: '2025-01-01', to: '2025-06-30' },
      sources: { rows: 'dossiers(handledFrom: "2025-01-01", handledTo: "2025-06-30")', registerPosition: '1271' },
    });
  });

  it('shows a committed row in the next query, on the right side of midnight', async () => {
    const at = (asOf: string) => ask({ asOf, unit: 'adm_c33', closing: 'FROZEN' }, 'figure { denominator } origin');
    const [eve, day] = [await at('2024-05-14'), await at('2024-05-15')];
    await subgraph.write((transaction) =>
      writeDossier(transaction, {
        code: 'MIDNIGHT-1',
        receivingUnitId: 'adm_c33',
        receivedAt: '2024-05-01T02:00:00Z',
        dueAt: '2024-05-20T10:00:00Z',
        processingEndedAt: '2024-05-14T17:00:00Z', // 00:00 of the 15th in Vietnam
      }),
    );
    expect((await at('2024-05-14')).result).toEqual(eve.result);
    expect((await at('2024-05-15')).result.figure.denominator).toBe(String(Number(day.result.figure.denominator) + 1));
  });
});

describe('the targets of content 2', () => {
  const ours = plannedRules.filter(({ code }) => code.startsWith('T2.') && !code.startsWith('T2.7'));

  it.each(ours.map(({ code }) => code))('%s is counted by a formula', async (code) => {
    const selection = '... on ProcedureTarget { result(asOf: "2025-06-30") { formula { id } figure { state } } }';
    const { data, errors } = await subgraph.entities([target(code)], selection);
    expect(errors).toBeUndefined();
    expect(data._entities[0].result.formula).not.toBeNull();
    expect(data._entities[0].result.figure.state).not.toBe('NO_DATA');
  });
});

it('is none of ours without the rule that institutions sends', async () => {
  const { data } = await subgraph.entities(
    [{ __typename: 'ProcedureTarget', id: 'ptg_unknown' }],
    '... on ProcedureTarget { id }',
  );
  expect(data._entities).toEqual([null]);
});
