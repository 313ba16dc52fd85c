import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
} from 'graphql';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { answerFromRows } from '../graphql/row-fields.js';
import { ownershipSdl } from '../graphql/owned.decorator.js';
import { BigIntScalar, DateTimeScalar, JsonObjectScalar, LocalDateScalar } from '../graphql/scalars.js';
import { guardFields } from '../trust/guard-fields.js';
import { readAccessTable } from '../trust/access-table.js';
import type { Class, SubgraphDefinition } from './define-subgraph.js';
import type { RequestContext } from './request-context.js';

/** The newest specification that the pinned packages compose. */
const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@interfaceObject", "@tag", "@requiresScopes"
])`;

type AnyDefinition = Pick<SubgraphDefinition<never>, 'resolvers' | 'orphanedTypes' | 'references'>;

/** The subgraph's SDL as committed: type-graphql's classes, printed with Federation's link and our ownership directive. */
export function printSubgraphSdl(definition: AnyDefinition): string {
  return print(typeDefsOf(baseSchema(definition)));
}

/** The executable schema; fields that not everybody may read are guarded by the same table that the SDL declares. */
export function buildSubgraph(definition: AnyDefinition): GraphQLSchema {
  const base = baseSchema(definition);
  const typeDefs = typeDefsOf(base);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(base, definition) as never });
  answerFromRows(schema);
  guardFields(schema, readAccessTable(typeDefs));
  return schema;
}

function baseSchema({ resolvers, orphanedTypes }: AnyDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<Class>,
    orphanedTypes: [...orphanedTypes],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    directives: ownershipDirective(),
    skipCheck: true,
    validate: false,
    pubSub: noPubSub,
  });
}

/** type-graphql asks for one wherever there is a subscription; ours bring their own `subscribe` and read the outbox. */
const noPubSub = {
  publish: (): never => {
    throw new Error('Events are published through the outbox');
  },
  subscribe: (): never => {
    throw new Error('A subscription names its own `subscribe`');
  },
};

/** Without its definition the printer would write the classification as text, which is no enum value. */
const ownershipDirective = () =>
  buildSchema(ownershipSdl)
    .getDirectives()
    .filter(({ name }) => name === 'ownership');

function typeDefsOf(base: GraphQLSchema): DocumentNode {
  const printed = parse(printSchemaWithDirectives(base));
  const definitions = printed.definitions.filter(
    (definition) => definition.kind !== Kind.SCHEMA_DEFINITION && !isOwnership(definition),
  );
  return { ...printed, definitions: [...parse(`${federationLink}\n${ownershipSdl}`).definitions, ...definitions] };
}

const isOwnership = (definition: DefinitionNode): boolean =>
  (definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'ownership') ||
  (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'Classification');

function resolversOf(base: GraphQLSchema, { references }: AnyDefinition): Record<string, Record<string, unknown>> {
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    (resolvers[type] ??= {})['__resolveReference'] = (reference: never, context: RequestContext<never>) =>
      resolve(reference, context);
  }
  const unresolved = entityTypes(base).filter((type) => references[type.name] === undefined);
  // Without a resolver an entity would answer with any key, even one that does not exist.
  if (unresolved.length > 0)
    throw new Error(`No reference resolver for ${unresolved.map((type) => type.name).join(', ')}`);
  const scalars = [BigIntScalar, LocalDateScalar, DateTimeScalar, JsonObjectScalar];
  const used = scalars.filter(({ name }) => base.getType(name) !== undefined);
  return { ...resolvers, ...Object.fromEntries(used.map((scalar) => [scalar.name, scalar as never])) };
}

/** Types whose key another subgraph may send us. */
function entityTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      (type) =>
        type.astNode?.directives?.some(({ name, arguments: given }) => name.value === 'key' && isResolvable(given)) ??
        false,
    );
}

const isResolvable = (given: readonly { name: { value: string }; value: object }[] | undefined): boolean =>
  !(given ?? []).some(({ name, value }) => name.value === 'resolvable' && 'value' in value && value.value === false);
