import type { FetchDataKeyRenamer, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionNode } from 'graphql';

/** A field of a fetch: of what it sends, or of what it brings. */
export interface TreeField {
  /** Where its value is read. */
  readonly key: string;
  /** Where its value is written. */
  readonly as: string;
  /** The types under whose conditions it stands; all of them must hold. */
  readonly types: readonly string[];
  /** Null for a leaf. */
  readonly fields: FieldTree | null;
}

export type FieldTree = readonly TreeField[];

/** What a subgraph's operation brings. */
export const treeOfSelections = (selections: readonly SelectionNode[], types: readonly string[] = []): FieldTree =>
  selections.flatMap((selection): FieldTree => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const inside = selection.selectionSet?.selections;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return treeOfSelections(inside ?? [], under(types, selection.typeCondition?.name.value));
    const key = (selection.alias ?? selection.name).value;
    return [{ key, as: key, types, fields: inside === undefined ? null : treeOfSelections(inside) }];
  });

/** What a fetch sends of an entity. */
export const treeOfRequires = (requires: readonly QueryPlanSelectionNode[], types: readonly string[] = []): FieldTree =>
  requires.flatMap((selection): FieldTree => {
    if (selection.kind === 'InlineFragment')
      return treeOfRequires(selection.selections, under(types, selection.typeCondition));
    const { name: key, selections } = selection;
    return [{ key, as: key, types, fields: selections === undefined ? null : treeOfRequires(selections) }];
  });

const under = (types: readonly string[], condition: string | undefined): readonly string[] =>
  condition === undefined || types.includes(condition) ? types : [...types, condition];

/** The tree in which the field at the end of each path is written under its new name; an alias of the planner is unique. */
export const renamedIn = (tree: FieldTree, renamers: readonly FetchDataKeyRenamer[]): FieldTree =>
  renamers.reduce(
    (renamed, { path, renameKeyTo }) =>
      renameAt(
        renamed,
        path.filter((step) => !step.startsWith('... on ')),
        renameKeyTo,
      ),
    tree,
  );

function renameAt(tree: FieldTree, [step, ...rest]: readonly string[], name: string): FieldTree {
  return tree.map((field) => {
    if (field.key !== step) return field;
    if (rest.length > 0) return { ...field, fields: renameAt(field.fields ?? [], rest, name) };
    return { ...field, as: name };
  });
}

/** Each place that a tree writes (`as`) or reads (`key`), as a path of names. */
export const placesIn = (tree: FieldTree, prefix: string, name: 'as' | 'key'): string[] =>
  tree.flatMap((field) => {
    const place = `${prefix}.${field[name]}`;
    return [place, ...placesIn(field.fields ?? [], place, name)];
  });

export const hasRenames = (tree: FieldTree): boolean =>
  tree.some(({ key, as, fields }) => key !== as || (fields !== null && hasRenames(fields)));
