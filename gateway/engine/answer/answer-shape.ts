import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isIntrospection } from '../operation/introspection.js';
import type { AskedField, AskedFragment, AskedOperation, AskedSelection } from '../operation/planned-operation.js';

/** What one value of the answer must look like. */
export type ValueShape =
  | { readonly kind: 'nonNull'; readonly of: ValueShape }
  | { readonly kind: 'list'; readonly of: ValueShape }
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'object'; readonly shape: ObjectShape }
  /** Said by the gateway itself: it goes out as it is. */
  | { readonly kind: 'own' };

export interface FieldShape {
  readonly responseName: string;
  readonly dataKey: string;
  readonly value: ValueShape;
  /** The type's name, where that is what is asked. */
  readonly isTypeName: boolean;
}

/** A fragment that may come later, and what an object's share of it must look like. */
export interface DeferredShape {
  readonly fragment: AskedFragment;
  readonly shape: ObjectShape;
}

/** The shape of an operation's answer, in the order of the specification; worked out type by type when a type first comes. */
export class ObjectShape {
  private readonly byType = new Map<string, readonly FieldShape[] | null>();
  private readonly deferredByType = new Map<string, readonly DeferredShape[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly type: GraphQLCompositeType,
    private readonly selections: readonly AskedSelection[],
  ) {}

  /** Set where every object has the same type. */
  get onlyType(): string | null {
    return isObjectType(this.type) ? this.type.name : null;
  }

  /** The fields of an object of this type; null where no such object may stand here. */
  fieldsOf(typeName: string): readonly FieldShape[] | null {
    const known = this.byType.get(typeName);
    if (known !== undefined) return known;
    const fields = this.collect(typeName);
    this.byType.set(typeName, fields);
    return fields;
  }

  /** What of an object of this type may come later. */
  deferredOf(typeName: string): readonly DeferredShape[] {
    const known = this.deferredByType.get(typeName);
    if (known !== undefined) return known;
    const type = this.schema.getType(typeName);
    const fragments = deferredFragments(this.schema, this.selections, isObjectType(type) ? type : null);
    const deferred = fragments.map((fragment) => ({
      fragment,
      shape: new ObjectShape(this.schema, this.type, fragment.selections),
    }));
    this.deferredByType.set(typeName, deferred);
    return deferred;
  }

  private collect(typeName: string): readonly FieldShape[] | null {
    const type = this.schema.getType(typeName);
    if (isObjectType(type) && this.canBe(type)) return this.fieldsFor(type, type);
    // A subgraph may know objects by their interface only. That is enough when nothing asked depends on what they are.
    const isItself = typeName === this.type.name && isAbstractType(this.type);
    return isItself && !dependsOnType(this.selections, this.type.name) ? this.fieldsFor(this.type, null) : null;
  }

  private canBe(type: GraphQLObjectType): boolean {
    return type === this.type || (isAbstractType(this.type) && this.schema.isSubType(this.type, type));
  }

  private fieldsFor(parent: GraphQLCompositeType, object: GraphQLObjectType | null): FieldShape[] {
    const grouped = new Map<string, AskedField[]>();
    collectFields(this.schema, this.selections, object, grouped);
    return [...grouped.values()].flatMap((fields) => this.fieldShape(parent, fields) ?? []);
  }

  private fieldShape(parent: GraphQLCompositeType, fields: readonly AskedField[]): FieldShape | null {
    const [first] = fields;
    if (first === undefined) return null;
    const { responseName, dataKey, node } = first;
    const isTypeName = node.name.value === '__typename';
    if (isTypeName || isIntrospection(node)) return { responseName, dataKey, isTypeName, value: { kind: 'own' } };
    const definition = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (definition === undefined) return null;
    const selections = fields.flatMap((field) => field.selections ?? []);
    return { responseName, dataKey, isTypeName, value: this.valueShape(definition.type, selections) };
  }

  private valueShape(type: GraphQLOutputType, selections: readonly AskedSelection[]): ValueShape {
    if (isNonNullType(type)) return { kind: 'nonNull', of: this.valueShape(type.ofType, selections) };
    if (isListType(type)) return { kind: 'list', of: this.valueShape(type.ofType, selections) };
    const named = getNamedType(type);
    if (isCompositeType(named)) return { kind: 'object', shape: new ObjectShape(this.schema, named, selections) };
    return { kind: 'leaf', type: named };
  }
}

export const shapeOf = (schema: GraphQLSchema, { rootType, selections }: AskedOperation): ObjectShape =>
  new ObjectShape(schema, rootType, selections);

function collectFields(
  schema: GraphQLSchema,
  selections: readonly AskedSelection[],
  object: GraphQLObjectType | null,
  grouped: Map<string, AskedField[]>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'field') {
      const same = grouped.get(selection.responseName);
      if (same === undefined) grouped.set(selection.responseName, [selection]);
      else same.push(selection);
    } else if (selection.deferred === null && applies(schema, selection.typeCondition, object)) {
      collectFields(schema, selection.selections, object, grouped);
    }
  }
}

/** Those of the object itself; what is deferred inside of them comes after them. */
const deferredFragments = (
  schema: GraphQLSchema,
  selections: readonly AskedSelection[],
  object: GraphQLObjectType | null,
): AskedFragment[] =>
  selections.flatMap((selection) => {
    if (selection.kind === 'field' || !applies(schema, selection.typeCondition, object)) return [];
    return selection.deferred === null ? deferredFragments(schema, selection.selections, object) : [selection];
  });

function applies(schema: GraphQLSchema, condition: string | null, object: GraphQLObjectType | null): boolean {
  if (condition === null || object === null || condition === object.name) return true;
  const type = schema.getType(condition);
  return isAbstractType(type) && schema.isSubType(type, object);
}

const dependsOnType = (selections: readonly AskedSelection[], type: string): boolean =>
  selections.some((selection) =>
    selection.kind === 'field'
      ? selection.node.name.value === '__typename'
      : (selection.typeCondition ?? type) !== type || dependsOnType(selection.selections, type),
  );
