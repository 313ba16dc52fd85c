import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import { toPublicError } from '../../shared/errors/public-error.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import { BoundedCache } from '../bounded-cache.js';
import type { CallContext, SubgraphAnswer, SubgraphSource, SubgraphSources } from '../sources/subgraph-source.js';
import { readEntityOwners } from './entity-owners.js';
import { servicesOf } from './hub-service.js';
import { findNode, type NodeReference } from './node.js';

const maxDocuments = 200;

/** The gateway's own part of the graph, answered in process: `node` and `services`. */
export function localSource(gatewaySdl: string, sources: SubgraphSources): SubgraphSource {
  const typeDefs = parse(gatewaySdl);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(typeDefs, sources) as never });
  const documents = new BoundedCache<DocumentNode>(maxDocuments);
  return {
    async ask({ query, variables, viewer, deadline, span }) {
      // The planner wrote the operation against this very schema: validating it again would find nothing.
      const document = documents.getOrMake(query, () => parse(query));
      const contextValue: CallContext = { viewer, deadline, span };
      return published(
        await execute({ schema, document, variableValues: readVariables(variables), contextValue }),
        viewer,
      );
    },
  };
}

const readVariables = (variables: string | null): Record<string, unknown> =>
  variables === null ? {} : (JSON.parse(variables) as Record<string, unknown>);

function resolversOf(gatewaySdl: DocumentNode, sources: SubgraphSources): object {
  const services = servicesOf(gatewaySdl);
  const parts = { owners: readEntityOwners(gatewaySdl), services, sources };
  const byReference = { __resolveReference: ({ id }: NodeReference) => services.find((one) => one.id === id) ?? null };
  return {
    Query: {
      node: (_root: unknown, { id }: { id: string }, call: CallContext) => findNode(id, call, parts),
      services: () => services,
    },
    ...Object.fromEntries(services.map(({ __typename }) => [__typename, byReference])),
  };
}

function published({ data, errors }: ExecutionResult, viewer: Viewer): SubgraphAnswer {
  const written = errors?.map((error): GraphQLFormattedError => toPublicError(error.toJSON(), causeOf(error), viewer));
  return {
    ...(data === undefined ? {} : { data: data }),
    ...(written ? { errors: written } : {}),
  };
}

const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;
