import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTallySql, dropTallySql } from '../../../shared/tally/tally-tables.js';
import { type CountedTable, countWithTriggersSql, stopCountingSql } from '../../../shared/tally/tally-triggers.js';
import { dossierFlowTally, dossierStateTallies } from '../dossier/dossier.tallies.js';

/** What dossiers add to each sum: by day for the targets, by month of submission for the dashboard. */
export class DossierTallies1700000000310 implements MigrationInterface {
  readonly name = 'DossierTallies1700000000310';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of counted) {
      await runner.query(createTallySql(one.tally));
      await runner.query(countWithTriggersSql(one));
    }
    for (const { tally, steps } of counted)
      await runner.query(`
        INSERT INTO ${tally.name}_delta (on_day, ${[...tally.keys, 'origin', ...tally.measures].join(', ')})
        SELECT on_day, ${[...tally.keys, 'origin'].join(', ')}, ${tally.measures.map((measure) => `sum(${measure})`).join(', ')}
        FROM (${steps('dossier')}) AS step WHERE on_day IS NOT NULL GROUP BY on_day, ${[...tally.keys, 'origin'].join(', ')};
        SELECT fold_${tally.name}()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const one of counted) await runner.query(`${stopCountingSql(one)} ${dropTallySql(one.tally)}`);
  }
}

const isOnlineProcedure = 'coalesce(d.online_level, 1) >= 3';
const oneIf = (condition: string): string => `(${condition})::integer`;

/** Days on which something of a dossier counts, with the measures that it moves then. */
const moments: readonly { readonly day: string; readonly counts: Readonly<Record<string, string>> }[] = [
  {
    day: 'd.submitted_on',
    counts: {
      submitted_held: oneIf('d.held_documents > 0'),
      submitted_not_asked_again: oneIf('d.held_documents > 0 AND d.documents_asked_again = 0'),
    },
  },
  {
    day: 'd.received_on',
    counts: {
      received: '1',
      received_online: oneIf(`d.channel = 'ONLINE' AND ${isOnlineProcedure}`),
      received_of_online: oneIf(isOnlineProcedure),
      transferred: oneIf('d.transfers > 0'),
      transferred_electronically: oneIf('d.transfers > 0 AND d.paper_transfers = 0'),
    },
  },
  {
    day: 'd.handled_on',
    counts: {
      handled: '1',
      handled_online: oneIf(`d.channel = 'ONLINE' AND ${isOnlineProcedure}`),
      handled_of_online: oneIf(isOnlineProcedure),
      handled_in_time: oneIf('d.is_in_time'),
    },
  },
  // Late and not done yet: from the day it was due to the day it was handled.
  { day: 'CASE WHEN d.is_in_time IS NOT TRUE THEN d.deadline_on END', counts: { overdue: '1' } },
  { day: 'CASE WHEN NOT d.is_in_time THEN d.handled_on END', counts: { overdue: '-1' } },
];

/** What the keys of those tallies are, in a dossier's row. */
const stateKeys: Readonly<Record<string, string>> = {
  place_id: 'd.receiving_unit_id',
  agency_id: `coalesce(d.competent_agency_id, '')`,
  field_code: 'd.field_code',
  state: 'd.state',
};

const flow: CountedTable = {
  tally: dossierFlowTally,
  table: 'dossier',
  steps: (rows) => `
    SELECT step.on_day, d.receiving_unit_id AS place_id, d.origin, ${dossierFlowTally.measures.map((measure) => `step.${measure}`).join(', ')}
    FROM ${rows} AS d CROSS JOIN LATERAL (VALUES ${moments
      .map(
        ({ day, counts }) =>
          `(${[day, ...dossierFlowTally.measures.map((measure) => counts[measure] ?? '0')].join(', ')})`,
      )
      .join(', ')}) AS step (on_day, ${dossierFlowTally.measures.join(', ')})`,
};

const states: readonly CountedTable[] = dossierStateTallies.map((tally) => ({
  tally,
  table: 'dossier',
  steps: (rows) => `
    SELECT date_trunc('month', d.submitted_on)::date AS on_day, ${tally.keys.map((key) => `${stateKeys[key] ?? key} AS ${key}`).join(', ')},
           d.origin, 1 AS dossiers, ${oneIf('d.is_in_time IS FALSE')} AS late
    FROM ${rows} AS d`,
}));

const counted = [flow, ...states];
