import {
  type FieldNode,
  getArgumentValues,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { ComposedGraph } from './composed-graph.js';
import { fieldsOf, merged } from './field-set.js';
import type { Fields, Row, World } from './world.js';

/** One world that knows everything: what a field is, whoever is asked for it. */
export class Monolith {
  constructor(
    readonly graph: ComposedGraph,
    readonly world: World,
    /** `Type.field` of what cannot be answered. */
    readonly throwing: ReadonlySet<string> = new Set(),
  ) {}

  value(row: Row, field: string, args: Fields): unknown {
    if (this.isUnknownToAll(row, field)) return null;
    this.demandWorking(row, field);
    const required = this.graph.requires(row.__typename, field);
    return this.world.value(row, field, args, required === null ? row : this.projected(row, required));
  }

  demandWorking(row: Row, field: string): void {
    if (this.throwing.has(`${row.__typename}.${field}`))
      throw new Error(`${row.__typename}.${field} cannot be answered`);
  }

  isLacking(subgraph: string, row: Row): boolean {
    return this.graph.graph.lacks?.[subgraph]?.[row.__typename]?.includes(row['id'] as string) ?? false;
  }

  /** What a representation of the row would hold. Throws where one of its values cannot be had. */
  projected(row: Row, set: SelectionSetNode): Fields {
    const result: Fields = {};
    const applies = (type: string): boolean => this.graph.possibleTypes(type).includes(row.__typename);
    for (const node of fieldsOf(set, applies)) {
      const name = node.name.value;
      result[name] = merged(result[name], this.projectedField(row, node));
    }
    return result;
  }

  private projectedField(row: Row, node: FieldNode): unknown {
    const type = this.graph.fullSchema.getType(row.__typename);
    const definition = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) throw new Error(`No field ${row.__typename}.${node.name.value}`);
    return this.shown(
      this.value(row, node.name.value, getArgumentValues(definition, node)),
      definition.type,
      node.selectionSet,
    );
  }

  private shown(value: unknown, type: GraphQLOutputType, set: SelectionSetNode | undefined): unknown {
    if (isNonNullType(type)) {
      if (value === null) throw new Error('A required value is null where it must not be');
      return this.shown(value, type.ofType, set);
    }
    if (value === null) return null;
    if (isListType(type)) {
      return (value as readonly unknown[]).map((item) => this.shown(item, type.ofType, set));
    }
    return set === undefined ? value : this.projected(asRow(value, type.name), set);
  }

  private isUnknownToAll(row: Row, field: string): boolean {
    const owners = this.graph.owners(row.__typename, field);
    return owners.length > 0 && owners.every((name) => this.isLacking(name, row));
  }
}

/** A value object is of the type of its place, unless it says its own. */
export const asRow = (value: unknown, type: string): Row =>
  Object.hasOwn(value as object, '__typename') ? (value as Row) : { ...(value as Fields), __typename: type };
