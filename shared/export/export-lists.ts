import {
  type ConstDirectiveNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** A list of the graph that can leave as a file: a root field that answers with a Relay connection. */
export interface ExportList {
  readonly field: string;
  readonly description: string;
  /** The type of a row. */
  readonly row: FieldsType;
  /** `Query.dossiers`, `DossierConnection.nodes`: a viewer needs all of them. */
  readonly coordinates: readonly string[];
  /** What it takes beside the page. */
  readonly arguments: readonly GraphQLArgument[];
}

/** A type with fields. */
export type FieldsType = Extract<ReturnType<typeof getNamedType>, { getFields(): unknown; getInterfaces(): unknown }>;

/** Words of the address that are no arguments of a list. */
export const ownParameters = ['fields', 'register'] as const;

const pageArguments = ['first', 'after'];

/** Every connection at the root of a subgraph, whatever its type. */
export function exportLists(schema: GraphQLSchema): readonly ExportList[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => listOf(field) ?? []);
}

function listOf(field: GraphQLField<unknown, unknown>): ExportList | null {
  const connection = getNullableType(field.type);
  if (!isObjectType(connection) || hasDirective(field, 'inaccessible')) return null;
  const { nodes, pageInfo } = connection.getFields();
  const takesPages = pageArguments.every((name) => field.args.some((argument) => argument.name === name));
  if (nodes === undefined || pageInfo === undefined || !takesPages) return null;
  const row = getNamedType(nodes.type);
  if (!isFieldsType(row)) return null;
  const taken = field.args.filter(({ name }) => !pageArguments.includes(name));
  const clash = taken.find(({ name }) => (ownParameters as readonly string[]).includes(name));
  if (clash !== undefined) throw new Error(`${field.name}: an export means something else by “${clash.name}”`);
  return {
    field: field.name,
    description: field.description ?? '',
    row,
    coordinates: [`Query.${field.name}`, `${connection.name}.nodes`, `${connection.name}.pageInfo`],
    arguments: taken.filter((argument) => !hasDirective(argument, 'inaccessible')),
  };
}

export const isFieldsType = (type: GraphQLOutputType): type is FieldsType =>
  isObjectType(type) || isInterfaceType(type);

/** Directives of federation stand in the tree of the SDL alone. */
export const hasDirective = (
  { astNode }: { readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined },
  name: string,
): boolean => astNode?.directives?.some((directive) => directive.name.value === name) ?? false;
