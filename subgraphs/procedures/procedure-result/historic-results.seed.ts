import type { Seed } from '../../../shared/service/seed.js';
import { chance, whole } from '../sample/sample-chance.js';
import { digitisedOnSql } from '../sample/sample-digitisation.js';

/** Results issued before there was a system: without a dossier, the older ones without a term. */
export const historicResultsSeed: Seed = {
  name: 'sample historic results 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    await transaction.query(`SELECT set_config('jit', 'off', true)`);
    await transaction.query(insertHistoricResults);
  },
};

const forEachDesk = 45;
const of = (purpose: string): string => chance('n', `historic ${purpose}`);
const between = (purpose: string, least: number, most: number): string =>
  whole('n', `historic ${purpose}`, [least, most]);

/** Procedures of a level in a list, so that drawing one needs no search. */
const insertHistoricResults = `
  WITH desk AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY code, opened_on) AS k FROM one_stop_desk WHERE origin = 'SAMPLE' AND opened_on < '2021-01-01'
  ),
  choice AS MATERIALIZED (
    SELECT level, array_agg(id ORDER BY code) AS ids FROM procedure CROSS JOIN LATERAL unnest(levels) AS of (level)
    WHERE origin = 'SAMPLE' AND NOT is_internal GROUP BY level
  )
  INSERT INTO procedure_result (id, procedure_id, issuing_agency_id, place_id, level, number, issued_on, valid_from, valid_to, state,
    digitised_on, is_historic, electronic_file, origin)
  SELECT 'prt_' || md5('historic result ' || n)::uuid, choice.ids[1 + floor(${of('procedure')} * cardinality(choice.ids))::integer],
         desk.agency_id, desk.place_id, desk.level, 'LT-' || desk.code || '-' || n, issued_on, issued_on,
         CASE WHEN ${of('term')} < 0.3 THEN issued_on + ${between('years', 3, 15)} * 365 END, 'VALID', digitised_on, true,
         CASE WHEN digitised_on IS NOT NULL THEN 'mau-lt:' || n END, 'SAMPLE'
  FROM desk JOIN choice USING (level) CROSS JOIN generate_series(1, ${forEachDesk}) AS nth
    CROSS JOIN LATERAL (SELECT k * 1000 + nth AS n) AS numbered
    CROSS JOIN LATERAL (SELECT date '2006-01-01' + ${between('issued', 0, 5_400)} AS issued_on) AS dated
    CROSS JOIN LATERAL (SELECT ${digitisedOnSql({ row: 'n', level: 'desk.level', issuedOn: 'issued_on' })} AS digitised_on) AS digitised
  ORDER BY n`;
