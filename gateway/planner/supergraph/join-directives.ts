import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

type Described = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** The arguments of every use of a directive of the join specification on a part of the supergraph. */
export const joinsOf = (node: Described, name: `join__${string}`): readonly Readonly<Record<string, unknown>>[] =>
  (node.directives ?? []).filter((one) => one.name.value === name).map(argumentsOf);

export const argumentsOf = ({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

/** The subgraph that each value of `join__Graph` stands for. */
export function subgraphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(values.map((value) => [value.name.value, String(joinsOf(value, 'join__graph')[0]?.['name'])]));
}

/** The types of the graph, without those of the specifications that the supergraph is written in. */
export const typesOf = (supergraph: DocumentNode): readonly TypeDefinitionNode[] =>
  supergraph.definitions.filter(
    (one): one is TypeDefinitionNode => one.kind.endsWith('TypeDefinition') && !('name' in one && isForeign(one.name)),
  );

const isForeign = (name: { readonly value: string } | undefined): boolean =>
  name !== undefined && /^(join|link)__/.test(name.value);
