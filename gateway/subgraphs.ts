import type { EntityType } from '../shared/identity/entity-types.js';

/** One agency group's part of the graph, as the gateway knows it: a name and an address. */
export interface SubgraphListing {
  readonly name: string;
  readonly defaultUrl: string;
  /** The concrete `HubService` type to which the subgraph adds its version and imports. */
  readonly serviceType: EntityType;
}

/** A line here adds a subgraph. */
export const subgraphs: readonly SubgraphListing[] = [
  { name: 'institutions', defaultUrl: 'http://127.0.0.1:4001', serviceType: 'InstitutionService' },
  { name: 'procedures', defaultUrl: 'http://127.0.0.1:4002', serviceType: 'ProcedureService' },
  { name: 'finance', defaultUrl: 'http://127.0.0.1:4003', serviceType: 'FinanceService' },
  { name: 'e-government', defaultUrl: 'http://127.0.0.1:4004', serviceType: 'EGovernmentService' },
];

/** The part that the gateway answers itself, in process. */
export const localSubgraph = 'gateway';
