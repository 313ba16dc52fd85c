import { type FieldNode, Kind, OperationTypeNode, parse, type SelectionSetNode } from 'graphql';
import type { Fields } from './world.js';

const parsed = new Map<string, SelectionSetNode>();

/** What `@key`, `@requires` and `@provides` name. */
export function fieldSet(text: string): SelectionSetNode {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) {
    throw new Error(`Not a field set: ${text}`);
  }
  parsed.set(text, definition.selectionSet);
  return definition.selectionSet;
}

/** The fields named for an object; a fragment counts where `applies` to its type. */
export function fieldsOf(set: SelectionSetNode, applies: (type: string) => boolean): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition?.name.value;
    return condition === undefined || applies(condition) ? fieldsOf(selection.selectionSet, applies) : [];
  });
}

export const everyField = (set: SelectionSetNode): readonly FieldNode[] => fieldsOf(set, () => true);

/**
 * What of `given` a field set names, and nothing else of it; undefined when something named is not there.
 * Inside of a fragment nothing can be missing: who was sent, cannot know of what type it was.
 */
export function picked(given: unknown, set: SelectionSetNode): unknown {
  if (given === null) return null;
  if (Array.isArray(given)) return listOf(given.map((item) => picked(item, set)));
  if (typeof given !== 'object') return undefined;
  const certain = new Set(fieldsOf(set, () => false));
  const result: Fields = {};
  for (const field of everyField(set)) {
    const value = pickedField(given, field);
    if (value !== undefined) result[field.name.value] = merged(result[field.name.value], value);
    else if (certain.has(field)) return undefined;
  }
  return result;
}

function pickedField(given: Fields, { name: { value: name }, selectionSet }: FieldNode): unknown {
  if (!Object.hasOwn(given, name)) return undefined;
  const value: unknown = given[name];
  return selectionSet === undefined ? value : picked(value, selectionSet);
}

const listOf = (items: readonly unknown[]): unknown => (items.includes(undefined) ? undefined : items);

/** The same object named twice shows the fields of both. */
export function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merged(item, other[index]));
  const areObjects = [one, other].every((value) => typeof value === 'object' && value !== null);
  return areObjects ? { ...(one as object), ...(other as object) } : other;
}
