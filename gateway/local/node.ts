import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badInput, notFound } from '../../shared/errors/hub-error.js';
import type { EntityType } from '../../shared/identity/entity-types.js';
import { typeOfId } from '../../shared/identity/global-id.js';
import type { CallContext, SubgraphSources } from '../sources/subgraph-source.js';
import type { EntityOwners } from './entity-owners.js';
import type { HubService } from './hub-service.js';

export interface NodeReference {
  readonly __typename: string;
  readonly id: string;
}

export interface NodeParts {
  readonly owners: EntityOwners;
  readonly services: readonly HubService[];
  readonly sources: SubgraphSources;
}

/** Finds what a global id names. The id tells the type, the type's subgraph tells whether it exists. */
export async function findNode(
  id: string,
  call: CallContext,
  { owners, services, sources }: NodeParts,
): Promise<NodeReference> {
  const type = typeOfId(id);
  if (type === null) throw malformed(id);
  const service = services.find((one) => one.id === id);
  if (service !== undefined) return service;
  const owner = owners.get(type);
  const exists = owner !== undefined && (await asks(sources, owner, { __typename: type, id }, call));
  if (!exists) throw nothing(type, id);
  return { __typename: type, id };
}

const existence =
  'query NodeExists($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

async function asks(
  sources: SubgraphSources,
  owner: string,
  reference: NodeReference,
  call: CallContext,
): Promise<boolean> {
  const variables = JSON.stringify({ representations: [reference] });
  const { data, errors } = await sources(owner).ask({ ...call, query: existence, variables, isMutation: false });
  const found: unknown = data?.['_entities'];
  if (errors?.[0] !== undefined) throw relayed(errors[0], owner);
  return Array.isArray(found) && found[0] !== null && found[0] !== undefined;
}

/** The owner wrote it for the public already; `serviceName` says so at the door. */
const relayed = ({ message, extensions }: GraphQLFormattedError, serviceName: string): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, serviceName } });

const nothing = (type: EntityType, id: string) => notFound({ vi: `đối tượng ${type}`, en: type }, id);

const malformed = (id: string) => {
  const shown = JSON.stringify(id.slice(0, 60));
  return badInput({
    vi: `${shown} không phải định danh của hệ thống. Định danh có dạng “agc_” và một UUID.`,
    en: `${shown} is not an id of the hub. An id looks like “agc_” and a UUID.`,
  });
};
