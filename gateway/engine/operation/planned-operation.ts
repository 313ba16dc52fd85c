import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { type Conditions, isTaken, withoutConditions } from './conditions.js';
import { isIntrospection } from './introspection.js';
import { plannedKey } from './private-names.js';

/** A client's field, with the name under which its value stands in the data that the subgraphs send. */
export interface AskedField {
  readonly kind: 'field';
  readonly node: FieldNode;
  /** What the client calls it. */
  readonly responseName: string;
  /** What the subgraphs call it. */
  readonly dataKey: string;
  /** Null for a leaf. */
  readonly selections: readonly AskedSelection[] | null;
}

export interface AskedFragment {
  readonly kind: 'fragment';
  readonly typeCondition: string | null;
  readonly selections: readonly AskedSelection[];
  /** Set where it may come later. */
  readonly deferred: { readonly label: string | null } | null;
}

export type AskedSelection = AskedField | AskedFragment;

/** A client's operation, once its conditions are decided and its fragments are written out. */
export interface AskedOperation {
  readonly definition: OperationDefinitionNode;
  readonly rootType: GraphQLCompositeType;
  readonly selections: readonly AskedSelection[];
}

interface AskedParts {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly conditions: Conditions;
  readonly sentNames: ReadonlySet<string>;
  /** Whether deferred fragments may come later; otherwise they are fragments like any other. */
  readonly inParts: boolean;
}

export const hasDeferred = (selections: readonly AskedSelection[]): boolean =>
  selections.some(
    (selection) =>
      (selection.kind === 'fragment' && selection.deferred !== null) || hasDeferred(selection.selections ?? []),
  );

/** Reads a validated operation. Fields that a condition leaves out are gone afterwards. */
export function askedOperation(parts: AskedParts): AskedOperation {
  const rootType = parts.schema.getRootType(parts.definition.operation);
  if (!rootType) throw new Error(`The schema has no ${parts.definition.operation}`);
  const reader = new SelectionReader(parts);
  return {
    definition: parts.definition,
    rootType,
    selections: reader.read(parts.definition.selectionSet.selections, rootType),
  };
}

class SelectionReader {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly parts: AskedParts) {
    const definitions = parts.document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((one) => [one.name.value, one]));
  }

  read(selections: readonly SelectionNode[], parent: GraphQLCompositeType): AskedSelection[] {
    return selections
      .filter((selection) => isTaken(selection, this.parts.conditions))
      .map((selection) =>
        selection.kind === Kind.FIELD ? this.field(selection, parent) : this.fragment(selection, parent),
      )
      .filter((selection) => selection.kind === 'field' || selection.selections.length > 0);
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): AskedField {
    const name = node.name.value;
    const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
    const type = getNamedType(definition?.type);
    return {
      kind: 'field',
      node: withoutConditions(node),
      responseName: node.alias?.value ?? name,
      dataKey: plannedKey(node, this.parts.sentNames),
      selections:
        node.selectionSet !== undefined && isCompositeType(type) && !isIntrospection(node)
          ? this.read(node.selectionSet.selections, type)
          : null,
    };
  }

  private fragment(node: Exclude<SelectionNode, FieldNode>, parent: GraphQLCompositeType): AskedFragment {
    const definition = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    const typeCondition = definition?.typeCondition?.name.value ?? null;
    const type = typeCondition === null ? parent : this.parts.schema.getType(typeCondition);
    return {
      kind: 'fragment',
      // A condition that names the type itself says nothing.
      typeCondition: typeCondition === parent.name && isObjectType(parent) ? null : typeCondition,
      selections:
        definition !== undefined && isCompositeType(type) ? this.read(definition.selectionSet.selections, type) : [],
      deferred: this.parts.inParts ? deferOf(node, this.parts.conditions) : null,
    };
  }
}

function deferOf(
  { directives = [] }: Exclude<SelectionNode, FieldNode>,
  conditions: Conditions,
): AskedFragment['deferred'] {
  const defer = directives.find(({ name }) => name.value === 'defer');
  if (defer === undefined) return null;
  const given = (name: string) => defer.arguments?.find((one) => one.name.value === name)?.value;
  const when = given('if');
  if (when?.kind === Kind.BOOLEAN && !when.value) return null;
  if (when?.kind === Kind.VARIABLE && conditions[when.name.value] === false) return null;
  const label = given('label');
  return { label: label?.kind === Kind.STRING ? label.value : null };
}

/** The one operation of the document that is meant. The server has seen to it that there is one. */
export function operationOf(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new Error(`The document has no operation ${operationName ?? ''}`);
  return definition;
}
