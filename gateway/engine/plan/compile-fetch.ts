import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { PlanParts } from './compile-plan.js';
import { echoOf } from './entity-echo.js';
import type { EntityNaming, RootFetch } from './fetch-plan.js';
import { type FieldTree, hasRenames, renamedIn, treeOfRequires, treeOfSelections } from './field-tree.js';
import { keyNames, needsOf } from './field-needs.js';
import { separateStandIns } from './separate-stand-ins.js';
import { askedFully } from './stand-in-fields.js';

/** A fetch on its own, before its place among the others is known. */
export interface CompiledFetch extends Omit<
  RootFetch,
  'index' | 'places' | 'waitsFor' | 'awaitedBy' | 'company' | 'entities'
> {
  readonly entities: EntityNaming | null;
}

/** One fetch of the plan; several where one representation cannot hold all that its fields are computed from. */
export function compileFetch(node: FetchNode, path: readonly string[], parts: PlanParts): CompiledFetch[] {
  const definition = operationIn(node.operation);
  if (node.contextRewrites !== undefined) throw new Error('@fromContext is not supported');
  const about = {
    subgraph: node.serviceName,
    path,
    isMutation: definition.operation === OperationTypeNode.MUTATION,
    variables: node.variableUsages ?? [],
  };
  const renamers = (node.outputRewrites ?? []).filter((one) => one.kind === 'KeyRenamer');
  const finish = (
    selections: readonly SelectionNode[],
    asked: readonly SelectionNode[],
    entities: EntityNaming | null,
  ) => {
    const written = askedFully(withSelections(definition, asked, entities !== null), parts.standIns);
    const brings = renamedIn(treeOfSelections(selections), renamers);
    const query = stripIgnoredCharacters(print(written));
    return { ...about, definition: written, query, brings, bringsRenamed: hasRenames(brings), entities };
  };

  if (node.requires === undefined) {
    const fields = rootFields(definition.selectionSet.selections);
    return [finish(fields, fields, null)];
  }
  const { selections } = definition.selectionSet;
  const whole = { brings: entitySelections(selections), sends: treeOfRequires(node.requires) };
  const typeNames = typeNamesOf(node.inputRewrites ?? []);
  return separateStandIns(whole, node.serviceName, parts).map(({ brings, sends }) => {
    const echo = echoOf({ brings, sends, typeNames, subgraph: node.serviceName }, parts);
    const needs = needsOf(brings, node.serviceName, parts);
    const keys = keyNames(node.serviceName, parts);
    // Where one fetch became several, each sends only what its own fields are computed from.
    const needed = sends.filter(({ key }) => key === '__typename' || needs.has(key) || keys.has(key));
    const sent = sentNames(needed, parts);
    const keyField = typeNames.size === 0 && needs.size === 0 ? keyFieldOf(sent) : null;
    return finish(brings, echo.asked, { sends: sent, keyField, needs, typeNames, echoes: echo.echoes });
  });
}

function operationIn(text: string): OperationDefinitionNode {
  const [definition, ...others] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error(`Not one operation: ${text}`);
  return definition;
}

function keyFieldOf(sends: FieldTree): string | null {
  const fields = sends.filter(({ key }) => key !== '__typename');
  const [first] = fields;
  const isOne =
    first !== undefined &&
    fields.every(({ key, as, fields: inside }) => key === first.key && as === key && inside === null);
  return isOne ? first.key : null;
}

/** What is deferred at the root comes as a fragment on `Query`, which a subgraph may call otherwise. */
const rootFields = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  selections.flatMap((one) => (one.kind === Kind.INLINE_FRAGMENT ? rootFields(one.selectionSet.selections) : [one]));

/** What is asked inside `_entities`. */
const entitySelections = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  entitiesField(selections).selectionSet?.selections ?? [];

function entitiesField(selections: readonly SelectionNode[]): FieldNode {
  const [field] = selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') throw new Error('Not a fetch of entities');
  return field;
}

function withSelections(
  definition: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  ofEntities: boolean,
): OperationDefinitionNode {
  const set = (inside: readonly SelectionNode[]) => ({ kind: Kind.SELECTION_SET as const, selections: inside });
  if (!ofEntities) return { ...definition, selectionSet: set(selections) };
  const field = { ...entitiesField(definition.selectionSet.selections), selectionSet: set(selections) };
  return { ...definition, selectionSet: set([field]) };
}

/** A type that the subgraph knows only by its interface is sent under the interface's name. */
function typeNamesOf(rewrites: readonly FetchDataRewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.map((rewrite) => {
      const [type, field, ...rest] = rewrite.path;
      const isTypeName = rewrite.kind === 'ValueSetter' && field === '__typename' && rest.length === 0;
      if (!isTypeName || type === undefined)
        throw new Error(`A rewrite that is not supported: ${JSON.stringify(rewrite)}`);
      return [type.replace('... on ', ''), String(rewrite.setValueTo)];
    }),
  );
}

/** Fields that stand for others are sent under the names of those. */
const sentNames = (tree: FieldTree, parts: PlanParts): FieldTree =>
  tree.map((field) => ({
    ...field,
    as: parts.standIns.get(field.key)?.field ?? field.as,
    fields: field.fields === null ? null : sentNames(field.fields, parts),
  }));
