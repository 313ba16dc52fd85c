import { type FieldNode, type InlineFragmentNode, Kind, type SelectionNode } from 'graphql';
import { echoMark } from '../operation/private-names.js';
import type { PlanParts } from './compile-plan.js';
import { type FieldTree, treeOfSelections } from './field-tree.js';

/** Under which name an entity says what it is. */
export const echoedType = `${echoMark}type`;

interface EntityQuestion {
  readonly brings: readonly SelectionNode[];
  readonly sends: FieldTree;
  readonly typeNames: ReadonlyMap<string, string>;
  readonly subgraph: string;
}

interface Echo {
  /** What is asked, with the type and the key of each entity. */
  readonly asked: readonly SelectionNode[];
  /** By type: the key that must come back as it was sent. */
  readonly echoes: ReadonlyMap<string, FieldTree>;
}

/** Nothing but their order joins representations and entities: each entity is asked for its type and its key as well. */
export function echoOf({ brings, sends, subgraph }: EntityQuestion, { facts }: PlanParts): Echo {
  const echoes = new Map<string, FieldTree>();
  const asked = brings.map((selection) => {
    const type = selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined;
    if (type === undefined || selection.kind !== Kind.INLINE_FRAGMENT) return selection;
    const keys = facts.keys.get(`${subgraph} ${type}`) ?? [];
    const key = keys.find((fields) => isSent(treeOfSelections(fields), sends));
    if (key === undefined) return selection;
    echoes.set(type, treeOfSelections(key));
    return withKey(selection, key);
  });
  return { asked: [typeQuestion, ...asked], echoes };
}

const typeQuestion: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: echoedType },
  name: { kind: Kind.NAME, value: '__typename' },
};

const isSent = (key: FieldTree, sends: FieldTree): boolean =>
  key.every(({ key: name, fields }) => {
    const sent = sends.find((one) => one.key === name);
    return sent !== undefined && (fields === null || isSent(fields, sent.fields ?? []));
  });

function withKey(fragment: InlineFragmentNode, key: readonly SelectionNode[]): InlineFragmentNode {
  const { selections } = fragment.selectionSet;
  const missing = key.filter(
    (one) =>
      one.kind !== Kind.FIELD || one.selectionSet !== undefined || !selections.some((other) => isPlain(other, one)),
  );
  return { ...fragment, selectionSet: { ...fragment.selectionSet, selections: [...selections, ...missing] } };
}

const isPlain = (selection: SelectionNode, key: FieldNode): boolean =>
  selection.kind === Kind.FIELD && selection.alias === undefined && selection.name.value === key.name.value;
