import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { StatementWatch } from '../observation/statement-watch.js';
import { ViewerTransaction, type ViewerSettings } from './viewer-transaction.js';

/** What one mutation writes, under its viewer's settings: all of it or nothing. */
export class WriteTransaction extends ViewerTransaction {
  /** TypeORM must know of the transaction: `save` would otherwise begin one of its own and commit ours with it. */
  protected async begin(
    { runner, client }: { runner: QueryRunner; client: PoolClient },
    setSettings: string,
  ): Promise<void> {
    await runner.startTransaction('READ COMMITTED');
    if (setSettings !== '') await client.query(setSettings);
  }

  commit(): Promise<void> {
    return this.end('COMMIT');
  }

  rollback(): Promise<void> {
    return this.end('ROLLBACK');
  }
}

/** Runs `work` in one transaction: committed when it resolves, undone when it throws. */
export async function inWriteTransaction<Result>(
  dataSource: DataSource,
  settings: ViewerSettings,
  work: (transaction: WriteTransaction) => Promise<Result>,
  watch: StatementWatch | null = null,
): Promise<Result> {
  const transaction = new WriteTransaction(dataSource, settings, watch);
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}
