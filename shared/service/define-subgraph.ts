import type { MigrationInterface } from 'typeorm';
import type { ReadTransaction } from '../database/read-transaction.js';
import type { RegisterExport } from '../export/register-export.js';
import type { FileRoute } from '../files/file-route.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { BackgroundWork } from './background-work.js';
import type { RequestContext } from './request-context.js';
import type { Seed } from './seed.js';

export type SubgraphName = 'institutions' | 'procedures' | 'finance' | 'e-government';

/** A class, as decorators mark it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM and type-graphql take classes as Function
export type Class = Function;

/** How a key from another subgraph becomes one of our entities; null when there is none. */
export type ReferenceResolver<Loaders> = (
  reference: { readonly __typename: string; readonly id: string },
  context: RequestContext<Loaders>,
) => unknown;

/** All that makes a subgraph, as one value: its part of the graph, its tables, its first rows. */
export interface SubgraphDefinition<Loaders = unknown> {
  readonly name: SubgraphName;
  readonly resolvers: readonly Class[];
  /** Types that no field of this subgraph names: implementations of an interface, entities of other subgraphs. */
  readonly orphanedTypes: readonly Class[];
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  readonly loaders: (db: ReadTransaction, vault: PersonalVault) => Loaders;
  readonly entities: readonly Class[];
  /** Tables with rows about persons: the service refuses to start where row-level security does not guard them. */
  readonly protectedTables: readonly string[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly seeds: readonly Seed[];
  /** Files that it gives out and takes. */
  readonly files?: readonly FileRoute<Loaders>[];
  /** Lists that also leave in the form in which they are imported. */
  readonly registerExports?: readonly RegisterExport[];
  /** What it does while nobody asks. */
  readonly background?: readonly BackgroundWork[];
  /** Institutions publishes the registers of places, agencies and units; the others read them. */
  readonly registers: 'PUBLISHES' | 'READS';
}

/** Keeps the loaders' type while the definition is written. */
export const defineSubgraph = <Loaders>(definition: SubgraphDefinition<Loaders>): SubgraphDefinition<Loaders> =>
  Object.freeze(definition);

/** What one content or field of work adds to its subgraph: to the graph, and to the database. */
export type SubgraphPart<Loaders> = Pick<
  SubgraphDefinition<Loaders>,
  'resolvers' | 'references' | 'entities' | 'migrations' | 'seeds'
> &
  Partial<Pick<SubgraphDefinition<Loaders>, 'background' | 'files' | 'orphanedTypes' | 'protectedTables'>>;
