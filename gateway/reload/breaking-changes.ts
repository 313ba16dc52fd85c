import { findBreakingChanges, type GraphQLSchema, isEnumType } from 'graphql';

/**
 * What clients of the graph that is served could ask and could not ask of the next one. A field or an enum value that was
 * marked deprecated had its notice: its end is no surprise.
 */
export function breakingChanges(served: GraphQLSchema, next: GraphQLSchema): string[] {
  return findBreakingChanges(served, next)
    .filter(({ description }) => !wasAnnounced(served, description))
    .map(({ description }) => description);
}

/** How graphql-js says that a field, or a value of an enum, is gone. */
const removal = /^(?<type>\w+)\.(?<member>\w+) was removed\.$|^(?<value>\w+) was removed from enum type (?<of>\w+)\.$/;

function wasAnnounced(served: GraphQLSchema, description: string): boolean {
  const { type = '', member = '', of = '', value = '' } = removal.exec(description)?.groups ?? {};
  const owner = served.getType(type || of);
  if (isEnumType(owner)) return owner.getValue(value)?.deprecationReason != null;
  return owner !== undefined && 'getFields' in owner && owner.getFields()[member]?.deprecationReason != null;
}
