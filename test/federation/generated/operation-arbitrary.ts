import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { ArgumentModel, ConditionModel, DeferModel, OperationModel, Selection } from './operation-model.js';

/** Texts that mean something in the graph: ids, codes, and names that collide. */
export interface Vocabulary {
  readonly ids: readonly string[];
  readonly aliases: readonly string[];
}

const maxDepth = 4;

/** Any valid operation on a schema, once its names are settled. Everything in it shrinks towards nothing. */
export function operations(schema: GraphQLSchema, vocabulary: Vocabulary): Arbitrary<OperationModel> {
  const query = schema.getQueryType();
  if (query == null) throw new Error('A schema without queries');
  return fc.record({
    selections: new Grammar(schema, vocabulary).selectionsOf(query, maxDepth),
    hasNastyNames: rarely(),
  });
}

/** One arbitrary for each type and depth, made when it is needed. */
class Grammar {
  private readonly known = new Map<string, Arbitrary<readonly Selection[]>>();
  private readonly alias: Arbitrary<string | null>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
  ) {
    this.alias = fc.option(fc.constantFrom(...vocabulary.aliases), { nil: null, freq: 2 });
    // fast-check draws null once in `freq + 1`: turned round, most fields keep their name.
    this.alias = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: this.alias });
  }

  selectionsOf(type: GraphQLCompositeType, depth: number): Arbitrary<readonly Selection[]> {
    const key = `${type.name} ${depth}`;
    const made = this.known.get(key) ?? fc.array(this.selectionOf(type, depth), { minLength: 1, maxLength: 5 });
    this.known.set(key, made);
    return made;
  }

  private selectionOf(type: GraphQLCompositeType, depth: number): Arbitrary<Selection> {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const reachable = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const typename = this.typename();
    return fc.oneof(
      { weight: reachable.length === 0 ? 3 : 1, arbitrary: typename },
      ...reachable.map((field) => ({ weight: 3, arbitrary: fc.constant(null).chain(() => this.field(field, depth)) })),
      ...(depth === 0
        ? []
        : this.conditionsOn(type).map((on) => ({
            weight: on === null ? 1 : 2,
            arbitrary: fc.constant(null).chain(() => this.fragment(type, on, depth)),
          }))),
    );
  }

  private typename(): Arbitrary<Selection> {
    const { alias } = this;
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant('__typename'),
      alias,
      arguments: fc.constant({}),
      conditions,
      deferred,
      selections: fc.constant(null),
    });
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<Selection> {
    const named: GraphQLNamedType = getNamedType(field.type);
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(field.name),
      alias: this.alias,
      arguments: fc.record(
        Object.fromEntries(
          field.args.map((argument) => [
            argument.name,
            isRequiredArgument(argument) ? this.argument(argument.type) : fc.option(this.argument(argument.type)),
          ]),
        ),
      ),
      conditions,
      deferred,
      selections: isCompositeType(named) ? this.selectionsOf(named, depth - 1) : fc.constant(null),
    });
  }

  private fragment(type: GraphQLCompositeType, on: GraphQLCompositeType | null, depth: number): Arbitrary<Selection> {
    return fc.record({
      kind: fc.constant('fragment' as const),
      on: fc.constant(on?.name ?? null),
      isNamed: fc.boolean(),
      conditions,
      deferred,
      selections: this.selectionsOf(on ?? type, depth - 1),
    });
  }

  /** Every type of which an object here may be. */
  private conditionsOn(type: GraphQLCompositeType): readonly (GraphQLCompositeType | null)[] {
    const here = new Set(this.objectsOf(type));
    const others = Object.values(this.schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) && !other.name.startsWith('__') && this.objectsOf(other).some((name) => here.has(name)),
    );
    return [null, ...others];
  }

  private objectsOf(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  private argument(type: GraphQLInputType): Arbitrary<ArgumentModel> {
    return fc.record({
      value: this.value(type, 2),
      via: fc.constantFrom('literal' as const, 'variable' as const, 'default' as const),
    });
  }

  private value(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
    if (isNonNullType(type)) return this.present(type.ofType, depth);
    return fc.oneof({ weight: 4, arbitrary: this.present(type, depth) }, { weight: 1, arbitrary: fc.constant(null) });
  }

  private present(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
    if (isListType(type)) return fc.array(this.value(type.ofType, depth), { maxLength: 2 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const required = fields.filter(isRequiredInputField).map(({ name }) => name);
      const shown = depth > 0 ? fields : fields.filter(({ name }) => required.includes(name));
      return fc.record(Object.fromEntries(shown.map((field) => [field.name, this.value(field.type, depth - 1)])), {
        requiredKeys: required,
      });
    }
    return this.scalar(getNamedType(type).name);
  }

  private scalar(name: string): Arbitrary<unknown> {
    const known: Record<string, Arbitrary<unknown>> = {
      Int: fc.constantFrom(0, 1, 2, 3, 2026),
      Float: fc.constantFrom(0, 0.5, 2),
      Boolean: fc.boolean(),
    };
    return known[name] ?? fc.constantFrom(...this.vocabulary.ids);
  }
}

const rarely = (): Arbitrary<boolean> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

const condition: Arbitrary<ConditionModel> = fc.record({
  directive: fc.constantFrom('include' as const, 'skip' as const),
  value: fc.boolean(),
  isVariable: fc.boolean(),
});

const deferred: Arbitrary<DeferModel | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      when: fc.option(fc.record({ value: fc.boolean(), isVariable: fc.boolean() }), { freq: 2 }),
    }),
  },
);

const conditions: Arbitrary<readonly ConditionModel[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.tuple(condition) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, condition)
      .map(([one, other]) => (one.directive === other.directive ? [one] : [one, other])),
  },
);
