import type { DataSource } from 'typeorm';
import type { Logger } from '../log/logger.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { Clock } from '../time/local-date.js';

export interface BackgroundParts {
  readonly dataSource: DataSource;
  readonly vault: PersonalVault;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Work that no request waits for. Started once the service is ready; stopped before its database is let go of. */
export type BackgroundWork = (parts: BackgroundParts) => { stop(): Promise<void> };
