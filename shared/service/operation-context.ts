import type { DataSource } from 'typeorm';
import { ReadTransaction } from '../database/read-transaction.js';
import { inWriteTransaction, type WriteTransaction } from '../database/write-transaction.js';
import type { StatementWatch } from '../observation/statement-watch.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import { type Clock, type LocalDate, localDateOf } from '../time/local-date.js';
import { type Viewer, viewerSettings } from '../trust/viewer.js';
import type { HubClient } from './hub-client.js';
import type { RequestContext, ServiceState } from './request-context.js';

/** What all operations of a subgraph share. */
export interface OperationParts<Loaders> {
  readonly dataSource: DataSource;
  readonly loadersOver: (db: ReadTransaction, vault: PersonalVault) => Loaders;
  readonly service: ServiceState;
  readonly vault: PersonalVault;
  readonly hub: HubClient;
  readonly clock: Clock;
}

/** What an operation reads with until its next write. */
interface Reading<Loaders> {
  readonly db: ReadTransaction;
  readonly loaders: Loaders;
}

/**
 * One operation: a read transaction for its answer, taken anew after each of its writes. The server copies its context,
 * so what changes stands behind one reference that all copies share.
 */
export class OperationContext<Loaders> implements RequestContext<Loaders> {
  readonly today: LocalDate;
  readonly now: Date;
  readonly service: ServiceState;
  readonly vault: PersonalVault;
  readonly hub: HubClient;
  private readonly state: { reading: Reading<Loaders>; endedStatements: number };

  constructor(
    private readonly parts: OperationParts<Loaders>,
    readonly viewer: Viewer,
    private readonly watch: StatementWatch | null = null,
  ) {
    ({ service: this.service, vault: this.vault, hub: this.hub } = parts);
    this.now = parts.clock();
    this.today = localDateOf(this.now);
    this.state = { reading: this.readAnew(), endedStatements: 0 };
  }

  get db(): ReadTransaction {
    return this.state.reading.db;
  }

  get loaders(): Loaders {
    return this.state.reading.loaders;
  }

  get statements(): number {
    return this.state.endedStatements + this.db.statements;
  }

  async write<Result>(work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    let statements = 0;
    const settings = viewerSettings(this.viewer);
    const counted = async (transaction: WriteTransaction): Promise<Result> => {
      const done = await work(transaction);
      ({ statements } = transaction);
      return done;
    };
    const result = await inWriteTransaction(this.parts.dataSource, settings, counted, this.watch);
    await this.db.close();
    this.state.endedStatements += statements + this.db.statements;
    this.state.reading = this.readAnew();
    return result;
  }

  private readAnew(): Reading<Loaders> {
    const db = new ReadTransaction(this.parts.dataSource, viewerSettings(this.viewer), this.watch);
    return { db, loaders: this.parts.loadersOver(db, this.vault) };
  }
}
