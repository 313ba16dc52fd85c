import type { PoolClient } from 'pg';
import { maxPageSize } from '../graphql/page.args.js';
import { gather, isSurelyAlive, ViewerTransaction } from './viewer-transaction.js';

const statementTimeoutMs = 5_000; // the gateway has given up by then

/** What one request reads: one snapshot for all its loaders, under its viewer's settings. PostgreSQL refuses every write. */
export class ReadTransaction extends ViewerTransaction {
  /** The most rows that one page may hold. */
  readonly largestPage: number = maxPageSize;

  protected async begin({ client }: { client: PoolClient }, setSettings: string): Promise<void> {
    gather(client);
    const begun = client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${statementTimeoutMs}; ${setSettings}`,
    );
    // Else the first statement travels with it; where this failed, so does that.
    if (isSurelyAlive(client)) begun.catch(() => undefined);
    else await begun;
  }

  /** After a statement that failed nothing can be read any more, and this rolls back. */
  async close(): Promise<void> {
    await this.end('COMMIT').catch(() => undefined); // nothing was to be kept
  }
}
