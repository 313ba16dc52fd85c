import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';
import { localSubgraph } from '../subgraphs.js';
import type { SubgraphSdls } from './compose.js';

/** What one subgraph says about one entity type. */
export interface EntityPart {
  readonly type: string;
  readonly subgraph: string;
  readonly description: string | null;
  readonly idDescription: string | null;
  /** Whether a key of it can be sent here. */
  readonly isResolvable: boolean;
  /** Fields that this subgraph answers: neither key nor external. */
  readonly ownFields: readonly FieldDefinitionNode[];
}

/** All parts of all entities, by type name. */
export function readEntities(sdls: SubgraphSdls): ReadonlyMap<string, readonly EntityPart[]> {
  const parts = Object.keys(sdls)
    .sort()
    .flatMap((subgraph) => partsOf(subgraph, sdls[subgraph] ?? ''));
  return grouped(parts);
}

/** Who an entity belongs to: the subgraph that can find it by key and answers most of its fields; ties by name. */
export function ownerOf(parts: readonly EntityPart[]): EntityPart | null {
  const candidates = parts.filter(({ isResolvable, ownFields }) => isResolvable && ownFields.length > 0);
  const local = candidates.find(({ subgraph }) => subgraph === localSubgraph);
  if (local !== undefined) return local;
  return [...candidates].sort((one, other) => other.ownFields.length - one.ownFields.length)[0] ?? null;
}

function partsOf(subgraph: string, sdl: string): EntityPart[] {
  const nodes = parse(sdl).definitions.filter(
    (one): one is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const byName = grouped(nodes.map((node) => ({ type: node.name.value, node })));
  return [...byName].flatMap(([type, group]) =>
    partOf(
      subgraph,
      type,
      group.map(({ node }) => node),
    ),
  );
}

function partOf(
  subgraph: string,
  type: string,
  nodes: readonly (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[],
): EntityPart[] {
  const keys = nodes.flatMap((node) => node.directives ?? []).filter(({ name }) => name.value === 'key');
  if (keys.length === 0) return [];
  const fields = nodes.flatMap((node) => node.fields ?? []);
  const definition = nodes.find((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return [
    {
      type,
      subgraph,
      description: definition?.description?.value ?? null,
      idDescription: fields.find(({ name }) => name.value === 'id')?.description?.value ?? null,
      isResolvable: keys.some((key) => !isMarkedUnresolvable(key)),
      ownFields: fields.filter((field) => field.name.value !== 'id' && !isExternal(field)),
    },
  ];
}

const isExternal = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.some(({ name }) => name.value === 'external');

const isMarkedUnresolvable = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
  given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);

function grouped<Item extends { readonly type: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.type, [...(groups.get(item.type) ?? []), item]);
  return groups;
}
