import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  getNamedType,
  getOperationAST,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { ComposedGraph } from '../world/composed-graph.js';
import { everyField, picked } from '../world/field-set.js';
import { asRow, type Monolith } from '../world/monolith.js';
import { linkedSdl } from '../world/small-graph.js';
import type { Fields, Row } from '../world/world.js';
import type { FieldFacts, SubgraphFacts } from './subgraph-facts.js';

/** What the engine asks of a subgraph. */
export interface SubgraphQuestion {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Fields | undefined;
}

/** One question's world, and what the engine must not have asked. */
export interface SubgraphContext {
  readonly monolith: Monolith;
  readonly faults: string[];
}

/** An object as one subgraph sees it. */
interface Seen {
  /** As this subgraph calls it. */
  readonly __typename: string;
  readonly row: Row;
  /** The representation by which it was asked for. */
  readonly given: Fields | null;
  /** External fields that are known on this path. */
  readonly provided: readonly SelectionSetNode[];
}

/** A subgraph that knows nothing but its own SDL, and tells of the world what that allows. */
export class SubgraphInProcess {
  private readonly facts: SubgraphFacts;
  private readonly schema: GraphQLSchema;
  private readonly documents = new Map<string, DocumentNode | string>();

  constructor(
    private readonly graph: ComposedGraph,
    private readonly name: string,
  ) {
    this.facts = graph.facts(name);
    const resolvers = Object.fromEntries(
      [...this.facts.types]
        .filter(([, { keys }]) => keys.length > 0)
        .map(([type]) => [type, { __resolveReference: this.resolveReference }]),
    );
    const typeDefs = parse(linkedSdl(graph.graph.subgraphs[name] ?? ''));
    this.schema = buildSubgraphSchema({ typeDefs, resolvers });
  }

  async ask({ query, operationName, variables }: SubgraphQuestion, context: SubgraphContext): Promise<Fields> {
    const document = this.documentOf(query);
    if (typeof document === 'string') return refused(context, `${this.name} was asked what is not valid: ${document}`);
    const operation = getOperationAST(document, operationName)?.operation;
    const rootValue = this.seen(
      context.monolith.world.root(operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query'),
      {},
    );
    const result = await execute({
      schema: this.schema,
      document,
      rootValue,
      contextValue: context,
      variableValues: variables,
      operationName,
      fieldResolver: this.resolveField,
    });
    if (result.data === undefined) return refused(context, `${this.name} refuses: ${JSON.stringify(result.errors)}`);
    return result;
  }

  private documentOf(query: string): DocumentNode | string {
    const known = this.documents.get(query) ?? this.validated(query);
    this.documents.set(query, known);
    return known;
  }

  private validated(query: string): DocumentNode | string {
    try {
      const document = parse(query);
      const errors = validate(this.schema, document);
      return errors.length === 0 ? document : `${errors.map(({ message }) => message).join(' ')} ${query}`;
    } catch (error) {
      return `${String(error)} ${query}`;
    }
  }

  private readonly resolveField: GraphQLFieldResolver<Seen | Fields, SubgraphContext, Fields> = (
    source,
    args,
    context,
    { fieldName, parentType, returnType },
  ) => {
    if (!isSeen(source)) return source[fieldName] as unknown; // what a representation brought along
    const { row, given, provided } = source;
    const type = this.facts.supergraphName(parentType.name);
    const field = this.facts.types.get(type)?.fields.get(fieldName);
    if (field === undefined) throw fault(context, `${this.name} has no ${type}.${fieldName}`);
    const known = [...this.keysOf(type), ...provided];
    const isKnown = known.some((set) => isNamedIn(set, fieldName));
    if (!isKnown && field.isExternal) {
      if (given !== null && Object.hasOwn(given, fieldName)) return given[fieldName] as unknown;
      throw fault(context, `${this.name} was asked for ${type}.${fieldName}, which is external there`);
    }
    if (!isKnown && this.graph.isOverridden(this.name, type, fieldName)) {
      throw fault(context, `${this.name} was asked for ${type}.${fieldName}, which was taken over from it`);
    }
    context.monolith.demandWorking(row, fieldName);
    const input = field.requires === null ? row : this.input(source, fieldName, field.requires, context);
    const value = context.monolith.world.value(row, fieldName, args, input);
    const named = getNamedType(returnType);
    if (isLeafType(named)) return value;
    return this.shown(value, isObjectType(named) ? named.name : null, subsets(known, fieldName, field));
  };

  /** A field with `@requires` knows of the rest of the graph what it was sent, and nothing else. */
  private input({ __typename, given }: Seen, field: string, set: SelectionSetNode, context: SubgraphContext): Fields {
    const input = given === null ? undefined : picked(given, set);
    if (input !== undefined) return input as Fields;
    throw fault(context, `${this.name} was asked for ${__typename}.${field} without what it requires`);
  }

  private readonly resolveReference = (given: Fields, context: SubgraphContext): Seen | null => {
    const type = given['__typename'] as string;
    const keys = (this.facts.types.get(type)?.keys ?? []).filter(({ isResolvable }) => isResolvable);
    const sent = keys.filter(({ fields }) => picked(given, fields) !== undefined);
    if (sent.length === 0) throw fault(context, `${this.name} was sent no key of ${type}: ${JSON.stringify(given)}`);
    const { monolith } = context;
    const isMeant = (row: Row): boolean =>
      sent.every(({ fields }) => isSame(monolith.projected(row, fields), picked(given, fields)));
    const row = this.graph
      .possibleTypes(type)
      .flatMap((name) => monolith.world.all(name))
      .find(isMeant);
    if (row === undefined || monolith.isLacking(this.name, row)) return null;
    return this.seen(row, { given, name: isObjectType(this.schema.getType(type)) ? type : row.__typename });
  };

  private shown(value: unknown, type: string | null, provided: readonly SelectionSetNode[]): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((item) => this.shown(item, type, provided));
    const row = asRow(value, type ?? '');
    return this.seen(row, { provided, name: type ?? row.__typename });
  }

  private seen(row: Row, { name = row.__typename, given = null, provided = [] }: SeenOptions): Seen {
    return { __typename: name, row, given, provided };
  }

  private keysOf(type: string): readonly SelectionSetNode[] {
    return (this.facts.types.get(type)?.keys ?? []).map(({ fields }) => fields);
  }
}

interface SeenOptions {
  readonly name?: string;
  readonly given?: Fields | null;
  readonly provided?: readonly SelectionSetNode[];
}

const isSeen = (source: Seen | Fields): source is Seen =>
  Object.hasOwn(source, 'row') && Object.hasOwn(source, 'given');

const isNamedIn = (set: SelectionSetNode, field: string): boolean =>
  everyField(set).some(({ name }) => name.value === field);

/** What is known below a field: what the field provides, and what was provided further up. */
const subsets = (
  provided: readonly SelectionSetNode[],
  name: string,
  { provides }: FieldFacts,
): readonly SelectionSetNode[] => [
  ...(provides === null ? [] : [provides]),
  ...provided.flatMap((set) =>
    everyField(set).flatMap((node) => (node.name.value === name ? (node.selectionSet ?? []) : [])),
  ),
];

/** Keys are compared whatever the order of their fields. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** The engine asked what must never be asked: said to it, and kept for the case. */
function fault({ faults }: SubgraphContext, message: string): Error {
  faults.push(message);
  return new Error(message);
}

const refused = (context: SubgraphContext, message: string): Fields => ({
  errors: [{ message: fault(context, message).message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
});
