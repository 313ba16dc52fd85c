import { Client } from 'pg';
import { appendEvent, type Queryable } from '../../../shared/outbox/outbox-event.js';
import { dossierTallies } from '../dossier/dossier.tallies.js';
import { outcomeTallies } from '../outcomes.tallies.js';
import { applicantScope } from '../migrations/dossier-applicant.migration.js';
import { drawSampleCatalogue } from '../procedure/sample-catalogue.seed.js';
import { loadSampleDossiers } from './load-sample.js';
import { makeSampleFrame } from './sample-frame.js';

interface ManySamples {
  readonly url: string;
  readonly count: number;
  /** How many connections write at the same time. */
  readonly writers: number;
  readonly say: (done: number) => void;
  readonly batchSize?: number;
}

const procedures = 2_000;

/**
 * Adds sample dossiers to a database of samples, in batches that are whole or not there: what a killed run has written
 * stands, and the next goes on after it.
 */
export async function loadManySamples({ url, count, writers, say, batchSize = 20_000 }: ManySamples): Promise<void> {
  const batches = Array.from({ length: Math.ceil(count / batchSize) }, (_, index) => index);
  await onSession(url, async (session) => {
    await demandSamples(session);
    for (const sql of moreProcedures) await session.query(sql, [procedures]);
    await drawSampleCatalogue(session);
  });
  let done = 0;
  const queue = batches.values();
  const write = (): Promise<void> =>
    onSession(url, async (session) => {
      await makeSampleFrame(session);
      for (const index of queue) {
        const [first, last] = [index * batchSize + 1, Math.min((index + 1) * batchSize, count)];
        await inTransaction(session, () => writeBatch(session, { count, index, first, last }));
        say((done += last - first + 1));
      }
    });
  await Promise.all(Array.from({ length: writers }, write));
  await onSession(url, async (session) => {
    for (const tally of [...dossierTallies, ...outcomeTallies]) await session.query(`SELECT fold_${tally.name}()`);
    await session.query('VACUUM ANALYZE'); // the differences that were folded are dead rows now
  });
}

/** Samples stand beside samples only. */
async function demandSamples(session: Queryable): Promise<void> {
  const found = await session.query(`SELECT FROM seed_run WHERE name = 'sample dossiers 1'`);
  if (found.length === 0)
    throw new Error(
      'Cơ sở dữ liệu chưa có số liệu mẫu: chạy npm start một lần với SAMPLE_DATA=true trước — The database holds no samples: run npm start once with SAMPLE_DATA=true first',
    );
}

/** The sample procedures again, under other codes, until there are as many as a province has. */
const moreProcedures = [
  `INSERT INTO procedure
   SELECT (jsonb_populate_record(p, jsonb_build_object('id', 'prc_' || md5(n::text || (p).id)::uuid,
     'code', '9.' || lpad(n::text, 6, '0') || '.000.00.00.H00', 'name', (p).name || ' (mẫu ' || n || ')'))).*
   FROM (SELECT p, row_number() OVER (ORDER BY code) AS k, count(*) OVER () AS known FROM procedure AS p
         WHERE origin = 'SAMPLE' AND name NOT LIKE '% (mẫu %)') AS listed
     CROSS JOIN LATERAL generate_series(known + k, $1::integer, known) AS n
   ON CONFLICT DO NOTHING`,
  `INSERT INTO procedure_offering
   SELECT (jsonb_populate_record(o, jsonb_build_object('id', 'pof_' || md5(copy.id || o.id)::uuid, 'procedure_id', copy.id))).*
   FROM procedure AS copy JOIN procedure AS p ON copy.name ~ ' \\(mẫu \\d+\\)$' AND p.name = regexp_replace(copy.name, ' \\(mẫu \\d+\\)$', '')
       AND p.field_code = copy.field_code AND p.valid_from = copy.valid_from
     JOIN procedure_offering AS o ON o.procedure_id = p.id
   WHERE $1::integer > 0 AND NOT EXISTS (SELECT FROM procedure_offering AS own WHERE own.procedure_id = copy.id)`,
];

interface Batch {
  readonly count: number;
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/** Once, whoever runs it and however often; with one event for all of it. */
async function writeBatch(session: Queryable, { count, index, first, last }: Batch): Promise<void> {
  const name = `sample dossiers ${count}, batch ${index + 1}`;
  const claimed = await session.query(
    `INSERT INTO seed_run (name, kind) VALUES ($1, 'SAMPLE') ON CONFLICT DO NOTHING RETURNING name`,
    [name],
  );
  if (claimed.length === 0) return;
  const sample = { name: `sample dossiers ${count}`, codeMark: `${count}-`, count };
  await loadSampleDossiers(session, { sample, first, last });
  const payload = { rows: last - first + 1 };
  await appendEvent(session, { entityType: 'Dataset', entityId: name, kind: 'DATASET_LOADED', payload });
}

async function inTransaction(session: Queryable, work: () => Promise<void>): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query(`SELECT set_config('hub.scopes', $1, true)`, [applicantScope]);
    await work();
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK');
    throw error;
  }
}

async function onSession(url: string, work: (session: Queryable) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'sample dossiers' });
  await client.connect();
  try {
    await work({
      query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...parameters])).rows,
    });
  } finally {
    await client.end();
  }
}
