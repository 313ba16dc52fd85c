import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { FieldModel, FragmentModel, Selection } from './operation-model.js';

/** What stands under one name at one place of the answer. */
interface Occupant {
  readonly parent: GraphQLCompositeType;
  /** Field and arguments. */
  readonly meaning: string;
  /** What the answer looks like: wrappers, and the type of a leaf. */
  readonly shape: string;
}

interface Place {
  readonly occupants: Occupant[];
  readonly below: Scope;
}

type Scope = Map<string, Place>;

/**
 * Gives another name to each field whose name would clash, as OverlappingFieldsCanBeMerged sees it, so that
 * every operation is valid, and those are kept that come as close to a clash as the specification allows.
 */
export const settleNames = (schema: GraphQLSchema, selections: readonly Selection[]): readonly Selection[] => {
  const query = schema.getQueryType();
  return query == null ? [] : new Settlement(schema).settled(selections, query, new Map());
};

class Settlement {
  constructor(private readonly schema: GraphQLSchema) {}

  settled(selections: readonly Selection[], parent: GraphQLCompositeType, scope: Scope): readonly Selection[] {
    return selections.map((selection) =>
      selection.kind === 'field' ? this.field(selection, parent, scope) : this.fragment(selection, parent, scope),
    );
  }

  private fragment(fragment: FragmentModel, parent: GraphQLCompositeType, scope: Scope): FragmentModel {
    const on = fragment.on === null ? parent : (this.schema.getType(fragment.on) as GraphQLCompositeType);
    return { ...fragment, selections: this.settled(fragment.selections, on, scope) };
  }

  private field(field: FieldModel, parent: GraphQLCompositeType, scope: Scope): FieldModel {
    const { type } = definitionOf(parent, field.name);
    const named = getNamedType(type);
    const occupant: Occupant = {
      parent,
      meaning: `${field.name} ${JSON.stringify(field.arguments)}`,
      shape: isCompositeType(named) ? type.toString().replace(named.name, '{}') : type.toString(),
    };
    const name = freeName(scope, field.alias ?? field.name, occupant);
    const place = scope.get(name) ?? { occupants: [], below: new Map<string, Place>() };
    scope.set(name, place);
    place.occupants.push(occupant);
    return {
      ...field,
      alias: name === field.name ? null : name,
      selections:
        field.selections === null || !isCompositeType(named)
          ? null
          : this.settled(field.selections, named, place.below),
    };
  }
}

function freeName(scope: Scope, wanted: string, occupant: Occupant, attempt = 0): string {
  const name = attempt === 0 ? wanted : `${wanted}_${attempt}`;
  const isFree = (scope.get(name)?.occupants ?? []).every((other) => mayShare(other, occupant));
  return isFree ? name : freeName(scope, wanted, occupant, attempt + 1);
}

/** Objects of two different types never meet; there only the shape must agree. */
function mayShare(one: Occupant, other: Occupant): boolean {
  const neverMeet = one.parent !== other.parent && isObjectType(one.parent) && isObjectType(other.parent);
  return one.shape === other.shape && (neverMeet || one.meaning === other.meaning);
}

const metaFields = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];

function definitionOf(
  parent: GraphQLCompositeType,
  name: string,
): { readonly type: GraphQLOutputType } & Partial<GraphQLField<unknown, unknown>> {
  const found = 'getFields' in parent ? parent.getFields()[name] : undefined;
  const definition = found ?? metaFields.find((meta) => meta.name === name);
  if (definition === undefined) throw new Error(`No field ${parent.name}.${name}`);
  return definition;
}
