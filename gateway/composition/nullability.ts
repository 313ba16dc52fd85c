import { Kind, parse, type TypeNode } from 'graphql';
import { localSubgraph } from '../subgraphs.js';
import type { SubgraphSdls } from './compose.js';
import { type EntityPart, ownerOf, readEntities } from './entity-facts.js';

/**
 * Fields by which one agency's outage would null another's answer. Three rules: a field that leads to another subgraph's
 * entity is nullable, so is a field that a subgraph adds to another's entity, and so is every field of `Query`.
 */
export function checkNullability(sdls: SubgraphSdls): string[] {
  const entities = readEntities(sdls);
  const owners = new Map([...entities].map(([type, parts]) => [type, ownerOf(parts)?.subgraph ?? null]));
  return [
    ...crossingReferences(sdls, owners),
    ...[...entities.values()].flatMap(addedFields),
    ...rootFields(sdls),
  ].sort();
}

function crossingReferences(sdls: SubgraphSdls, owners: ReadonlyMap<string, string | null>): string[] {
  return Object.entries(sdls).flatMap(([subgraph, sdl]) =>
    fieldsByType(sdl).flatMap(({ owner: parent, name, type }) => {
      const target = namedTypeOf(type);
      const home = owners.get(target) ?? null;
      if (home === null || home === subgraph || !isNonNullThroughout(type)) return [];
      return [`${subgraph}: ${parent}.${name} leads to ${target} of ${home} and must be nullable`];
    }),
  );
}

interface OutputField {
  readonly owner: string;
  readonly name: string;
  readonly type: TypeNode;
}

const fieldsByType = (sdl: string): OutputField[] =>
  parse(sdl).definitions.flatMap((definition) => {
    if (!('fields' in definition)) return [];
    const fields = (definition.fields ?? []).filter((field) => field.kind === Kind.FIELD_DEFINITION);
    return fields.map(({ name, type }) => ({ owner: definition.name.value, name: name.value, type }));
  });

function addedFields(parts: readonly EntityPart[]): string[] {
  const owner = ownerOf(parts)?.subgraph;
  const others = parts.filter(({ subgraph, isResolvable }) => isResolvable && subgraph !== owner);
  return others.flatMap(({ subgraph, type, ownFields }) =>
    ownFields
      .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
      .map(
        (field) => `${subgraph}: ${type}.${field.name.value} is added to an entity of ${owner} and must be nullable`,
      ),
  );
}

/** A required root field takes the whole answer down with its subgraph. The gateway itself is there when it answers. */
function rootFields(sdls: SubgraphSdls): string[] {
  return Object.entries(sdls).flatMap(([subgraph, sdl]) =>
    fieldsByType(sdl)
      .filter(({ owner, type }) => subgraph !== localSubgraph && owner === 'Query' && type.kind === Kind.NON_NULL_TYPE)
      .map(({ name }) => `${subgraph}: Query.${name} must be nullable, or its outage nulls every other answer`),
  );
}

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

/** `[Agency]!` and `[Agency!]` both stop a null before it reaches the parent; `[Agency!]!` does not. */
function isNonNullThroughout(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE) return false;
  return type.type.kind === Kind.NAMED_TYPE || isNonNullThroughout(type.type.type);
}
