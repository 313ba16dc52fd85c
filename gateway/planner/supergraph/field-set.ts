import { Kind, parse, type SelectionNode } from 'graphql';

/** The selections of a federation `FieldSet`: `id organization { id }`. */
export function parseFieldSet(text: string): readonly SelectionNode[] {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** The name of every field in a field set, however deep. */
export const fieldNames = (selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const inside = fieldNames(selection.selectionSet?.selections ?? []);
    return selection.kind === Kind.FIELD ? [selection.name.value, ...inside] : inside;
  });
