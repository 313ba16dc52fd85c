import type { ReadTransaction } from '../database/read-transaction.js';
import type { WriteTransaction } from '../database/write-transaction.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { LocalDate } from '../time/local-date.js';
import type { HubClient } from './hub-client.js';
import type { Viewer } from '../trust/viewer.js';

/** What a service says about itself. */
export interface ServiceState {
  readonly name: string;
  readonly version: string;
  readonly startedAt: Date;
  /** Newest position of the institutions' registers that this service has applied; null where it owns them. */
  registerPosition(): number | null;
}

/** What every resolver of one request shares: who asks, one consistent view of the rows, loaders over it, and the day. */
export interface RequestContext<Loaders = unknown> {
  readonly viewer: Viewer;
  readonly db: ReadTransaction;
  readonly loaders: Loaders;
  readonly today: LocalDate;
  /** The instant at which the request began, within that day. */
  readonly now: Date;
  readonly service: ServiceState;
  readonly vault: PersonalVault;
  /** The whole graph, for what must be asked of all owners. */
  readonly hub: HubClient;
  /** One change as this viewer: all of it or nothing. Afterwards `db` and `loaders` are new, and read what was written. */
  write<Result>(work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result>;
}
