import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const roots = ['Query', 'Mutation', 'Subscription'];

/**
 * Adds a type that nobody asks for and that mentions what several subgraphs have. Hive Gateway 2.15.1 refuses a graph in which
 * a type without a key is reached only through fields with `@requires` in two subgraphs, as the results of our targets are:
 * “Multiple canonical definitions” (stitching, `isolateComputedFields`). One mention elsewhere is enough for it.
 */
export function mentionSharedTypes(supergraphSdl: string): string {
  const shared = parse(supergraphSdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && isShared(definition) ? [definition] : [],
  );
  if (shared.length === 0) return supergraphSdl;
  const graphs = new Set(shared.flatMap(graphsOf));
  const fields = shared.map((type) => {
    const { value } = type.name;
    return `  as${value}: ${value} ${graphsOf(type)
      .map((graph) => `@join__field(graph: ${graph})`)
      .join(' ')}`;
  });
  const joined = [...graphs].map((graph) => `@join__type(graph: ${graph})`).join(' ');
  return `${supergraphSdl}\n\ntype MentionedForHive ${joined} {\n${fields.join('\n')}\n}\n`;
}

function isShared(type: ObjectTypeDefinitionNode): boolean {
  const joins = joinsOf(type);
  return !roots.includes(type.name.value) && joins.length > 1 && !joins.some((join) => valueOf(join, 'key') !== null);
}

const joinsOf = ({ directives }: ObjectTypeDefinitionNode): ConstDirectiveNode[] =>
  directives?.filter(({ name }) => name.value === 'join__type') ?? [];

const graphsOf = (type: ObjectTypeDefinitionNode): string[] =>
  joinsOf(type).flatMap((join) => valueOf(join, 'graph') ?? []);

function valueOf({ arguments: given }: ConstDirectiveNode, name: string): string | null {
  const value = given?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
