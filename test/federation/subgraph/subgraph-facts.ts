import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeSystemDefinitionNode,
  type TypeSystemExtensionNode,
} from 'graphql';
import { linkedSdl } from '../world/small-graph.js';
import { fieldSet } from '../world/field-set.js';

export interface KeyFacts {
  readonly fields: SelectionSetNode;
  readonly isResolvable: boolean;
}

export interface FieldFacts {
  readonly isExternal: boolean;
  readonly provides: SelectionSetNode | null;
  readonly requires: SelectionSetNode | null;
  readonly overrides: { readonly from: string; readonly isProgressive: boolean } | null;
}

export interface TypeFacts {
  readonly keys: KeyFacts[];
  readonly fields: Map<string, FieldFacts>;
  isInterfaceObject: boolean;
}

/** What a subgraph says of its types, by the name that they have in the supergraph. */
export interface SubgraphFacts {
  readonly types: ReadonlyMap<string, TypeFacts>;
  /** Roots may have a name of their own in a subgraph. */
  supergraphName(type: string): string;
}

type Node = TypeSystemDefinitionNode | TypeSystemExtensionNode;

export function readSubgraphFacts(sdl: string): SubgraphFacts {
  const nodes = parse(linkedSdl(sdl), { noLocation: true }).definitions as readonly Node[];
  const roots = new Map(nodes.flatMap(rootsOf));
  const supergraphName = (type: string): string => roots.get(type) ?? type;
  const types = new Map<string, TypeFacts>();
  for (const node of nodes) {
    if (!('fields' in node) || node.fields === undefined) continue;
    const name = supergraphName(node.name.value);
    const facts = types.get(name) ?? { keys: [], fields: new Map<string, FieldFacts>(), isInterfaceObject: false };
    types.set(name, facts);
    addType(facts, node.directives ?? [], node.fields as readonly FieldDefinitionNode[]);
  }
  return { types, supergraphName };
}

function rootsOf(node: Node): readonly (readonly [string, string])[] {
  if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) return [];
  const names = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  return (node.operationTypes ?? []).map(({ operation, type }) => [type.name.value, names[operation]] as const);
}

function addType(
  facts: TypeFacts,
  directives: readonly ConstDirectiveNode[],
  fields: readonly FieldDefinitionNode[],
): void {
  facts.isInterfaceObject ||= find(directives, 'interfaceObject') !== undefined;
  for (const directive of directives.filter((one) => isNamed(one, 'key'))) {
    facts.keys.push({
      fields: fieldSet(text(directive, 'fields') ?? ''),
      isResolvable: argument(directive, 'resolvable') !== false,
    });
  }
  const areExternal = find(directives, 'external') !== undefined;
  for (const field of fields) facts.fields.set(field.name.value, fieldFacts(field, areExternal));
}

function fieldFacts({ directives = [] }: FieldDefinitionNode, areExternal: boolean): FieldFacts {
  const override = find(directives, 'override');
  const setOf = (name: string): SelectionSetNode | null => {
    const fields = text(find(directives, name), 'fields');
    return fields === undefined ? null : fieldSet(fields);
  };
  return {
    isExternal: areExternal || find(directives, 'external') !== undefined,
    provides: setOf('provides'),
    requires: setOf('requires'),
    overrides:
      override === undefined
        ? null
        : { from: text(override, 'from') ?? '', isProgressive: text(override, 'label') !== undefined },
  };
}

const isNamed = ({ name }: ConstDirectiveNode, wanted: string): boolean =>
  name.value === wanted || name.value === `federation__${wanted}`;

const find = (directives: readonly ConstDirectiveNode[], wanted: string): ConstDirectiveNode | undefined =>
  directives.find((one) => isNamed(one, wanted));

function argument(directive: ConstDirectiveNode | undefined, name: string): unknown {
  const value = directive?.arguments?.find((one) => one.name.value === name)?.value;
  return value !== undefined && 'value' in value ? value.value : undefined;
}

const text = (directive: ConstDirectiveNode | undefined, name: string): string | undefined => {
  const value = argument(directive, name);
  return typeof value === 'string' ? value : undefined;
};
