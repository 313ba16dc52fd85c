import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { type DatabaseUrls, provisionDatabase } from '../database/provision.js';
import { assertRowSecurity } from '../database/row-security.js';
import type { Logger } from '../log/logger.js';
import type { ServiceConfig } from './config.js';
import type { SubgraphDefinition } from './define-subgraph.js';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly urls: DatabaseUrls;
}

interface OpenOptions {
  readonly definition: Pick<SubgraphDefinition, 'name' | 'entities' | 'migrations' | 'protectedTables'>;
  readonly config: ServiceConfig;
  readonly log: Logger;
}

/** The subgraph's own database: made where that is ours to do, migrated as its owner, opened as its service. */
export async function openDatabase({ definition, config, log }: OpenOptions): Promise<OpenDatabase> {
  const urls = await databaseUrls(definition.name, config);
  const applied = await migrate({ ownerUrl: urls.ownerUrl, migrations: definition.migrations });
  log.info({ applied }, 'migrated');
  const dataSource = await createDataSource({
    url: urls.serviceUrl,
    entities: definition.entities,
    migrations: [],
    applicationName: `lien-thong ${definition.name}`,
    poolSize: config.poolSize,
    onConnectionLost: (error) => log.warn({ err: error }, 'a database connection was lost'),
  }).initialize();
  for (const table of definition.protectedTables) await assertRowSecurity(dataSource, table);
  return { dataSource, urls };
}

async function databaseUrls(subgraph: string, config: ServiceConfig): Promise<DatabaseUrls> {
  if (config.database.kind === 'DIRECT') return config.database;
  if (config.database.kind !== 'ADMIN') throw new Error(`No database for ${subgraph}`); // config.ts has refused this already
  return provisionDatabase({
    adminUrl: config.database.adminUrl,
    subgraph,
    prefix: config.databasePrefix,
    passwordSecret: config.databasePasswordSecret,
  });
}
