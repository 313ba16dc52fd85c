import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { sampleChildren } from './sample-children.js';
import { drawSampleDossiers, insertSampleApplicants, insertSampleDossiers } from './sample-dossiers.js';
import { insertSampleOutcomes } from './sample-outcomes.js';

/** A stretch of a sample: dossiers `first` to `last` of `count`. */
export interface SampleStretch {
  readonly sample: { readonly name: string; readonly codeMark: string; readonly count: number };
  readonly first: number;
  readonly last: number;
}

/**
 * Writes dossiers with all that hangs on them, in the caller's transaction; `makeSampleFrame` comes before. All is drawn
 * first, so that each row is written once, with what its children count.
 */
export async function loadSampleDossiers(
  transaction: Queryable,
  { sample: { name, codeMark, count }, first, last }: SampleStretch,
): Promise<void> {
  await transaction.query(`SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`); // compiling would take longer than running
  await transaction.query(drawSampleDossiers, [first, last, count, name, codeMark]);
  for (const [table, draw] of Object.entries(sampleChildren))
    await transaction.query(`CREATE TEMPORARY TABLE sample_${table} ON COMMIT DROP AS ${draw}`);
  await transaction.query(insertSampleDossiers);
  await transaction.query(countersAreGiven('on'));
  for (const table of Object.keys(sampleChildren))
    await transaction.query(`INSERT INTO ${table} SELECT * FROM sample_${table}`);
  await transaction.query(countersAreGiven('off'));
  await transaction.query(insertSampleApplicants, [count]);
  for (const sql of Object.values(insertSampleOutcomes)) await transaction.query(sql);
}

/** What triggers would add to the dossiers' counters stands in them already. */
const countersAreGiven = (given: 'on' | 'off'): string =>
  `SELECT set_config('hub.dossier_counters_given', '${given}', true)`;
