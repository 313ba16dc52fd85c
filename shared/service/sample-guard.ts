import { ConfigurationError } from '../config/environment.js';
import type { Queryable } from '../outbox/outbox-event.js';

/** What agencies leave in a database, by table; not every subgraph has each. */
const tracesOfAgencies = {
  record_revision: `SELECT FROM record_revision WHERE kind <> 'LOADED'`,
  import_run: `SELECT FROM import_run WHERE NOT is_trial AND state <> 'REFUSED'`,
} as const;

/**
 * Whether agencies have written here while there were no samples: what they wrote is real, and a database holds samples
 * or real rows, never both (docs/decisions/0013).
 */
export async function holdsRealRows(database: Queryable): Promise<boolean> {
  const samples = await database.query(`SELECT FROM seed_run WHERE kind = 'SAMPLE' LIMIT 1`);
  if (samples.length > 0) return false;
  for (const [table, traces] of Object.entries(tracesOfAgencies)) {
    const [named] = await database.query<{ isThere: boolean }>('SELECT to_regclass($1) IS NOT NULL AS "isThere"', [
      table,
    ]);
    if (named?.isThere === true && (await database.query(`${traces} LIMIT 1`)).length > 0) return true;
  }
  return false;
}

/** The default of SAMPLE_DATA is true, so a setting that was forgotten ends here. */
export const samplesAmongRealRows = (): ConfigurationError =>
  new ConfigurationError([
    'SAMPLE_DATA: cơ sở dữ liệu này đã có số liệu thật do cơ quan nhập; không nạp số liệu mẫu vào cùng. Đặt SAMPLE_DATA=false rồi chạy lại; muốn có số liệu mẫu, dùng một thư mục dữ liệu (HUB_DATA_DIRECTORY) hoặc cơ sở dữ liệu khác — this database already holds real rows that agencies entered, and no samples are loaded beside them. Set SAMPLE_DATA=false and start again; for samples use another data folder (HUB_DATA_DIRECTORY) or database.',
  ]);
