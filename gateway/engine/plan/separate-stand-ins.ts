import { Kind, type SelectionNode } from 'graphql';
import { fieldNames } from '../../planner/supergraph/field-set.js';
import type { PlanParts } from './compile-plan.js';
import type { FieldTree } from './field-tree.js';

interface EntityQuestion {
  readonly brings: readonly SelectionNode[];
  readonly sends: FieldTree;
}

/**
 * A representation holds one `area`. Where one field is computed from `area(unit: M2)` and another from `area(unit: HA)`,
 * each gets a fetch of its own.
 */
export function separateStandIns(whole: EntityQuestion, subgraph: string, parts: PlanParts): EntityQuestion[] {
  if (!isAmbiguous(whole.sends, parts)) return [whole];
  const groups: { readonly uses: Set<string>; readonly brings: SelectionNode[] }[] = [];
  for (const one of singleFields(whole.brings, null)) {
    const uses = ambiguousFor(one, subgraph, parts);
    const group = groups.find((known) => uses.every((name) => isFree(name, known.uses, parts)));
    if (group === undefined) groups.push({ uses: new Set(uses), brings: [one.selection] });
    else {
      group.brings.push(one.selection);
      for (const name of uses) group.uses.add(name);
    }
  }
  return groups.map(({ uses, brings }) => ({ brings, sends: only(uses, whole.sends, parts) }));
}

interface SingleField {
  readonly type: string | null;
  readonly field: string;
  readonly selection: SelectionNode;
}

/** Each field on its own, with the type conditions around it. */
const singleFields = (selections: readonly SelectionNode[], type: string | null): SingleField[] =>
  selections.flatMap((selection): SingleField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.FIELD) return [{ type, field: selection.name.value, selection }];
    return singleFields(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type).map((one) => ({
      ...one,
      selection: { ...selection, selectionSet: { ...selection.selectionSet, selections: [one.selection] } },
    }));
  });

/** What is required under a name that means more than one thing: fields that stand for others, and those others. */
const ambiguousFor = ({ type, field }: SingleField, subgraph: string, parts: PlanParts): string[] =>
  fieldNames(parts.facts.required.get(`${subgraph} ${type}.${field}`) ?? []).filter((name) =>
    isAmbiguousName(name, parts),
  );

const isAmbiguousName = (name: string, { standIns }: PlanParts): boolean =>
  standIns.has(name) || [...standIns.values()].some(({ field }) => field === name);

const isFree = (name: string, taken: ReadonlySet<string>, parts: PlanParts): boolean =>
  [...taken].every((other) => other === name || sentAs(other, parts) !== sentAs(name, parts));

const isAmbiguous = (tree: FieldTree, parts: PlanParts): boolean =>
  tree.some(
    ({ key, fields }, index) =>
      (fields !== null && isAmbiguous(fields, parts)) ||
      tree.slice(0, index).some((other) => other.key !== key && sentAs(other.key, parts) === sentAs(key, parts)),
  );

const sentAs = (key: string, { standIns }: PlanParts): string => standIns.get(key)?.field ?? key;

const only = (uses: ReadonlySet<string>, tree: FieldTree, parts: PlanParts): FieldTree =>
  tree
    .filter(({ key }) => uses.has(key) || !isAmbiguousName(key, parts))
    .map((field) => ({ ...field, fields: field.fields === null ? null : only(uses, field.fields, parts) }));
