import { Kind, type SelectionNode } from 'graphql';
import type { PlanParts } from './compile-plan.js';

/**
 * What each required field of an entity is required for, among what a fetch brings. Where it cannot be had, only that
 * cannot be computed; a field that nothing is computed from is part of the key, and without it there is no entity.
 */
export function needsOf(
  brings: readonly SelectionNode[],
  subgraph: string,
  { facts }: PlanParts,
): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>();
  const visit = (selections: readonly SelectionNode[], type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type);
      } else if (selection.kind === Kind.FIELD) {
        const required = facts.required.get(`${subgraph} ${type}.${selection.name.value}`) ?? [];
        const key = (selection.alias ?? selection.name).value;
        for (const name of topNames(required)) needs.set(name, [...(needs.get(name) ?? []), key]);
      }
    }
  };
  visit(brings, '');
  return needs;
}

/** The names of the fields by which a subgraph finds its entities. */
export const keyNames = (subgraph: string, { facts }: PlanParts): ReadonlySet<string> =>
  new Set([...facts.keys].flatMap(([place, keys]) => (place.startsWith(`${subgraph} `) ? keys.flatMap(topNames) : [])));

const topNames = (selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? topNames(selection.selectionSet.selections) : [];
  });
