import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { insertSampleChildren } from './sample-children.js';
import { insertSampleOutcomes } from './sample-outcomes.js';
import { insertSampleApplicants, insertSampleDossiers } from './sample-dossiers.js';

/** A stretch of a sample: dossiers `first` to `last` of `count`. */
export interface SampleStretch {
  readonly sample: { readonly name: string; readonly codeMark: string; readonly count: number };
  readonly first: number;
  readonly last: number;
}

/** Writes dossiers with all that hangs on them, in the caller's transaction; `makeSampleFrame` comes before. */
export async function loadSampleDossiers(
  transaction: Queryable,
  { sample, first, last }: SampleStretch,
): Promise<void> {
  const { name, codeMark, count } = sample;
  await transaction.query(`SELECT set_config('jit', 'off', true)`); // it would compile longer than it runs
  const [added] = await transaction.query<{ first: string; last: string }>(insertSampleDossiers, [
    first,
    last,
    count,
    name,
    codeMark,
  ]);
  if (added === undefined) throw new Error(`No dossier was drawn between ${first} and ${last}`);
  const numbers = [added.first, added.last];
  for (const sql of Object.values(insertSampleChildren)) await transaction.query(sql, numbers);
  await transaction.query(insertSampleApplicants, [...numbers, count]);
  for (const sql of Object.values(insertSampleOutcomes)) await transaction.query(sql, numbers);
}
