import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { printSubgraphSdl } from './build-schema.js';
import type { SubgraphDefinition } from './define-subgraph.js';

/** `Type.field` of everything in a subgraph's SDL that gives a list of objects or a page of them. */
export function listFieldsOf<Loaders>(definition: SubgraphDefinition<Loaders>): string[] {
  const { definitions } = parse(printSubgraphSdl(definition));
  const types = definitions.filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  const interfaces = definitions.filter((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const objects = new Set([...types, ...interfaces].map(({ name }) => name.value));
  const listed = (field: FieldDefinitionNode): boolean => isListOfObjects(field.type, objects);
  return types.flatMap(({ name, fields = [] }) =>
    fields.filter(listed).map((field) => `${name.value}.${field.name.value}`),
  );
}

function isListOfObjects(type: TypeNode, objects: ReadonlySet<string>): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isListOfObjects(type.type, objects);
  if (type.kind === Kind.NAMED_TYPE) return type.name.value.endsWith('Connection');
  const item = type.type.kind === Kind.NON_NULL_TYPE ? type.type.type : type.type;
  return item.kind === Kind.NAMED_TYPE && objects.has(item.name.value); // lists of scalars come with their row
}
