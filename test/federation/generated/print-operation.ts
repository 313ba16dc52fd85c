import {
  astFromValue,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  print,
} from 'graphql';
import type { Question } from '../world/reference.js';
import type { Fields } from '../world/world.js';
import type {
  ArgumentModel,
  ConditionModel,
  DeferModel,
  FieldModel,
  FragmentModel,
  OperationModel,
  Selection,
} from './operation-model.js';
import { settleNames } from './settle-names.js';

/** The text of an operation with its variables. */
export function printOperation(schema: GraphQLSchema, model: OperationModel): Question {
  const query = schema.getQueryType();
  if (query == null) throw new Error('A schema without queries');
  const printer = new Printer(schema, model.hasNastyNames);
  const body = printer.selections(settleNames(schema, model.selections), query);
  return { query: printer.text(body), variables: printer.variables };
}

const nastyNames = ['representations', '_entities', 'id', '__typename', 'constructor', '__proto__'];

class Printer {
  readonly variables: Fields = {};
  /** Declarations by what they stand for: the same argument twice is the same variable. */
  private readonly declarations = new Map<string, string>();
  private readonly fragments = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly hasNastyNames: boolean,
  ) {}

  text(body: string): string {
    const declared = this.declarations.size === 0 ? '' : `(${[...this.declarations.values()].join(', ')}) `;
    const fragments = [...this.fragments].map(([definition, name]) => `fragment ${name} ${definition}`);
    return [`query ${declared}${body}`, ...fragments].join('\n');
  }

  selections(selections: readonly Selection[], parent: GraphQLCompositeType): string {
    const printed = selections.map((selection) => {
      if (selection.kind === 'fragment') return this.fragment(selection, parent);
      const field = this.field(selection, parent);
      return selection.deferred === null ? field : `...${this.defer(selection.deferred)} { ${field} }`;
    });
    return `{ ${printed.join(' ')} }`;
  }

  private field(field: FieldModel, parent: GraphQLCompositeType): string {
    const definition = 'getFields' in parent ? parent.getFields()[field.name] : undefined;
    const name = field.alias === null ? field.name : `${field.alias}: ${field.name}`;
    const conditions = this.conditions(field.conditions);
    if (definition === undefined) return `${name}${conditions}`;
    const type = getNamedType(definition.type);
    const below =
      field.selections === null || !isCompositeType(type) ? '' : ` ${this.selections(field.selections, type)}`;
    return `${name}${this.arguments(field, definition)}${conditions}${below}`;
  }

  private fragment(
    { on, isNamed, conditions, deferred, selections }: FragmentModel,
    parent: GraphQLCompositeType,
  ): string {
    const type = on === null ? parent : (this.schema.getType(on) as GraphQLCompositeType);
    const printed = `${this.conditions(conditions)}${this.defer(deferred)}`;
    const body = this.selections(selections, type);
    if (!isNamed) return on === null ? `...${printed} ${body}` : `... on ${on}${printed} ${body}`;
    const definition = `on ${type.name} ${body}`;
    const name = this.fragments.get(definition) ?? `F${this.fragments.size + 1}`;
    this.fragments.set(definition, name);
    return `...${name}${printed}`;
  }

  private arguments(field: FieldModel, { args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap(({ name, type }) => {
      const argument = field.arguments[name];
      return argument == null ? [] : [`${name}: ${this.argument(argument, type)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private argument({ value, via }: ArgumentModel, type: GraphQLInputType): string {
    if (via === 'literal') return literal(value, type);
    const initial = via === 'default' ? ` = ${literal(value, type)}` : '';
    return this.variable(`${type.toString()}${initial}`, via === 'default' ? undefined : value);
  }

  private conditions(conditions: readonly ConditionModel[]): string {
    return conditions
      .map(
        ({ directive, value, isVariable }) =>
          ` @${directive}(if: ${isVariable ? this.variable('Boolean!', value) : value})`,
      )
      .join('');
  }

  private defer(deferred: DeferModel | null): string {
    if (deferred === null) return '';
    const { when } = deferred;
    if (when === null) return ' @defer';
    return ` @defer(if: ${when.isVariable ? this.variable('Boolean!', when.value) : when.value})`;
  }

  /** Left out when its value is undefined. */
  private variable(type: string, value: unknown): string {
    const meaning = JSON.stringify([type, value]);
    const known = this.declarations.get(meaning);
    if (known !== undefined) return known.slice(0, known.indexOf(':'));
    const index = this.declarations.size;
    const name = (this.hasNastyNames ? nastyNames[index] : undefined) ?? `v${index}`;
    this.declarations.set(meaning, `$${name}: ${type}`);
    if (value !== undefined) define(this.variables, name, value);
    return `$${name}`;
  }
}

/** Also under a name like `__proto__`. */
const define = (target: Fields, name: string, value: unknown): void =>
  void Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (node == null) throw new Error(`No literal of ${type.toString()} for ${JSON.stringify(value)}`);
  return print(node);
}
