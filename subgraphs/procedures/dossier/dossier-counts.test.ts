import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { writeDossier } from './dossier.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const selection = 'state place { id } agency { id } field { code } month dossiers late';
interface Counted {
  state: string | null;
  place: { id: string } | null;
  agency: { id: string } | null;
  field: { code: string } | null;
  month: string | null;
  dossiers: number;
  late: number;
}

async function count(given: string): Promise<string[]> {
  const { data, errors } = await subgraph.ask(`{ dossierCounts(${given}) { ${selection} } }`);
  expect(errors).toBeUndefined();
  return (data.dossierCounts as Counted[])
    .map(({ state, place, agency, field, month, dossiers, late }) =>
      [state, place?.id, agency?.id, field?.code, month]
        .map((one) => one ?? '-')
        .concat(`${dossiers} ${late}`)
        .join(' '),
    )
    .sort();
}

/** From the rows, without any sum that was kept. */
const columns = {
  STATE: 'state',
  PLACE: 'receiving_unit_id',
  AGENCY: 'competent_agency_id',
  FIELD: '(SELECT field_code FROM procedure AS p WHERE p.id = procedure_id)',
  MONTH: `to_char(submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-01')`,
} as const;

async function recount(by: readonly string[], where = 'true'): Promise<string[]> {
  const keys = Object.entries(columns).map(([name, column]) =>
    by.includes(name) ? `coalesce(${column}, '-')` : `'-'::text`,
  );
  const late = `count(*) FILTER (WHERE coalesce(processing_ended_at, returned_at) - due_at >
    coalesce((SELECT sum(p.ended_at - p.began_at) FROM dossier_pause AS p WHERE p.dossier = number), '0'))`;
  const rows = await subgraph.query<{ line: string }>(
    `SELECT concat_ws(' ', ${keys.join(', ')}, count(*), ${late}) AS line FROM dossier WHERE ${where} GROUP BY ${keys.join(', ')}`,
  );
  return rows.map(({ line }) => line).sort();
}

describe('dossiers are counted', () => {
  it.each([
    [['STATE'], '', 'true'],
    [['PLACE'], '', 'true'],
    [['AGENCY'], '', 'true'],
    [['FIELD'], '', 'true'],
    [['MONTH'], '', 'true'],
    [['FIELD', 'STATE'], '', 'true'],
    [['AGENCY', 'FIELD'], '', 'true'],
    [
      ['PLACE', 'STATE'],
      'submittedFrom: "2024-05-17", submittedTo: "2024-08-02"',
      `submitted_on BETWEEN '2024-05-01' AND '2024-08-31'`,
    ],
    [['MONTH', 'STATE'], 'field: "LAND"', `field_code = 'LAND'`],
    [['FIELD', 'MONTH'], 'unit: "adm_c12", unitAsOf: "2024-12-31"', `receiving_unit_id = 'adm_c12'`],
    [
      ['STATE'],
      'agency: "agc_VPUB", states: [DONE, RETURNED]',
      `competent_agency_id = 'agc_VPUB' AND state IN ('DONE', 'RETURNED')`,
    ],
  ])('by %s (%s) as the rows say', async (by, given, where) => {
    const counted = await count([`by: [${by.join(', ')}]`, given].filter((part) => part !== '').join(', '));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted).toEqual(await recount(by, where));
  });

  it('anew after each write, folded or not', async () => {
    await subgraph.write((transaction) => writeDossier(transaction, { code: 'COUNTED-1', processingEndedAt: null }));
    expect(await count('by: [PLACE, STATE]')).toEqual(await recount(['PLACE', 'STATE']));
    await subgraph.query(
      `UPDATE dossier SET state = 'SUPPLEMENT_REQUESTED', paused_since = received_at WHERE code = 'COUNTED-1'`,
    );
    await subgraph.query('SELECT fold_dossier_place_state()');
    await subgraph.query(`DELETE FROM dossier WHERE code LIKE '%-0000077'`);
    expect(await count('by: [PLACE, STATE]')).toEqual(await recount(['PLACE', 'STATE']));
  });

  it('never by so much that nobody can read it', async () => {
    const { errors } = await subgraph.ask('{ dossierCounts(by: [PLACE, FIELD, MONTH, STATE]) { dossiers } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
  });
});
