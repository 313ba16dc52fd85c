import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedRule } from '../../../shared/figures/target-rules.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

interface Question {
  readonly asOf: string;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly unit: string | null;
}

const questions: readonly Question[] = [
  ...['2021-03-31', '2023-08-17', '2025-06-30'].flatMap((asOf) =>
    [null, 'adm_old', 'adm_d4', 'adm_c12', 'adm_c71'].map((unit) => ({ asOf, unit, closing: 'FROZEN' as const })),
  ),
  ...[null, 'adm_new', 'adm_n05', 'adm_c71'].map((unit) => ({ asOf: '2025-12-31', unit, closing: 'CARRIED' as const })),
];

async function ask(code: string, { asOf, closing, unit }: Question, selection: string) {
  const { clause: _, ...rule } = plannedRule(code);
  const place = unit === null ? '' : `unit: "${unit}", `;
  const { data, errors } = await subgraph.entities(
    [{ __typename: 'ProcedureTarget', id: `ptg_${code}`, ...rule }],
    `... on ProcedureTarget { result(${place}asOf: "${asOf}", closing: ${closing}) { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return data._entities[0].result;
}

/** Each desk with every place that it lay below, or became part of, by the day. */
const above = `
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
  ),
  mine AS (
    SELECT d.*, ((received_at + interval '7 hours') AT TIME ZONE 'UTC')::date AS received_day,
           ((submitted_at + interval '7 hours') AT TIME ZONE 'UTC')::date AS submitted_day
    FROM dossier AS d WHERE $3::text IS NULL OR EXISTS (SELECT FROM above WHERE desk = d.receiving_unit_id AND place = $3)
  )`;

/** From the transfers and documents themselves, and from who applied: nothing that was counted before. */
const recounts: Readonly<Record<string, string>> = {
  'T2.3': `${above}
    SELECT count(*) AS d, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM dossier_transfer AS t WHERE t.dossier = mine.number AND t.mode <> 'ELECTRONIC')) AS n
    FROM mine WHERE received_day BETWEEN $1 AND $2 AND EXISTS (SELECT FROM dossier_transfer AS t WHERE t.dossier = mine.number)`,
  'T2.9': `${above}
    SELECT count(*) AS d, count(*) FILTER (WHERE NOT was_asked) AS n FROM (
      SELECT a.applicant_ref, bool_or(p.is_asked_again) AS was_asked
      FROM mine JOIN dossier_applicant AS a ON a.dossier_id = mine.id JOIN dossier_document AS p ON p.dossier = mine.number AND p.is_already_held
      WHERE submitted_day BETWEEN $1 AND $2 GROUP BY a.applicant_ref) AS person`,
};

async function recount(code: string, { asOf, unit, closing }: Question) {
  const parameters = [`${asOf.slice(0, 4)}-01-01`, asOf, unit, closing];
  const [row] = await subgraph.write(async (transaction) => {
    await transaction.query(`SELECT set_config('hub.scopes', 'dossier:personal', true)`);
    return transaction.query<{ n: string; d: string }>(recounts[code] ?? '', parameters);
  });
  return { numerator: row?.n, denominator: row?.d };
}

describe.each(['T2.3', 'T2.9'])('%s', (code) => {
  it.each(questions)('at $asOf in $unit, $closing, equals a recount', async (question) => {
    const { figure } = await ask(code, question, 'figure { numerator denominator }');
    expect(figure).toEqual(await recount(code, question));
  });

  it.each(['DISTRICT', 'COMMUNE'])('goes unit by unit at the level %s', async (level) => {
    const question = { asOf: '2024-05-31', closing: 'FROZEN', unit: null } as const;
    const selection = `byUnit(level: ${level}) { unitId figure { numerator denominator } }`;
    const { byUnit } = await ask(code, question, selection);
    for (const { unitId, figure } of byUnit.slice(0, 8))
      expect(figure).toEqual(await recount(code, { ...question, unit: unitId }));
  });

  it('lists the dossiers behind it', async () => {
    const question = { asOf: '2025-06-30', closing: 'FROZEN', unit: 'adm_d4' } as const;
    const { sources } = await ask(code, question, 'sources { rows }');
    const { data, errors } = await subgraph.ask(`{ ${sources.rows} { totalCount } }`);
    expect(errors).toBeUndefined();
    expect(data.dossiers.totalCount).toBeGreaterThan(10);
  });
});

it('T2.9 counts a person once in the province, in each commune where they came, and never twice after a change', async () => {
  const at = (unit: string | null) =>
    ask('T2.9', { asOf: '2022-12-31', closing: 'FROZEN', unit }, 'figure { numerator denominator }');
  const asApplicants = <Result>(work: Parameters<typeof subgraph.write<Result>>[0]) =>
    subgraph.write<Result>(async (transaction) => {
      await transaction.query(`SELECT set_config('hub.scopes', 'dossier:personal', true)`);
      return work(transaction);
    });
  const two = await subgraph.query<{ number: string; id: string; unit: string }>(
    `SELECT DISTINCT ON (receiving_unit_id) number, id, receiving_unit_id AS unit FROM dossier
     WHERE level = 'COMMUNE' AND submitted_on BETWEEN '2022-02-01' AND '2022-11-30' AND held_documents = 0 ORDER BY receiving_unit_id, number LIMIT 2`,
  );
  const [first, second] = two;
  const before = { whole: await at(null), first: await at(first?.unit ?? ''), second: await at(second?.unit ?? '') };
  await asApplicants(async (transaction) => {
    for (const { id, number } of two) {
      await transaction.query(`UPDATE dossier_applicant SET applicant_ref = 'somebody new' WHERE dossier_id = $1`, [
        id,
      ]);
      await transaction.query(
        `INSERT INTO dossier_document (dossier, ordinal, component_code, form, is_digitised, is_already_held, is_asked_again)
         VALUES ($1, 9, 'TP9', 'COPY', false, true, false)`,
        [number],
      );
    }
  });
  const grown = (figure: { numerator: string; denominator: string }, by: number) => ({
    figure: { numerator: String(Number(figure.numerator) + by), denominator: String(Number(figure.denominator) + by) },
  });
  expect(await at(null)).toEqual(grown(before.whole.figure, 1));
  expect(await at(first?.unit ?? '')).toEqual(grown(before.first.figure, 1));
  expect(await at(second?.unit ?? '')).toEqual(grown(before.second.figure, 1));

  await subgraph.query('UPDATE dossier_document SET is_asked_again = true WHERE dossier = $1 AND ordinal = 9', [
    second?.number,
  ]);
  expect((await at(null)).figure).toEqual({
    ...before.whole.figure,
    denominator: String(Number(before.whole.figure.denominator) + 1),
  });
  await subgraph.query('SELECT fold_applicant_count()');
  await subgraph.query('DELETE FROM dossier_document WHERE ordinal = 9');
  expect(await at(null)).toEqual(before.whole);
});
