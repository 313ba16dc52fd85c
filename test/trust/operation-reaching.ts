import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Arguments that a path through the graph may need. */
const knownArguments: Readonly<Record<string, string>> = {
  'Query.target': '(id: "T2.6c")',
  'Query.agency': '(code: "SNV")',
  'Query.adminUnit': '(code: "67", asOf: "2021-12-31")',
  'Query.informationSystem': '(code: "LGSP")',
  'AdminUnit.version': '(asOf: "2021-12-31")',
  'AdminUnit.dossierStats': '(from: "2024-01-01", to: "2024-12-31")',
  ...Object.fromEntries(
    ['Institution', 'Procedure', 'Finance', 'EGovernment'].map((name) => [
      `${name}Service.changesSince`,
      '(position: "0", first: 1)',
    ]),
  ),
  'TargetResult.trend': '(from: "2024-01-01", to: "2024-12-31")',
  'TargetResult.byUnit': '(level: DISTRICT)',
};

export interface Step {
  /** `Type.field`, as the access table names it. */
  readonly coordinate: string;
  readonly field: string;
  readonly on: string | null;
}

/** The shortest way from a root to each object type, through fields that need no argument we do not know. */
export function pathsToTypes(
  schema: GraphQLSchema,
  root: 'Query' | 'Subscription' = 'Query',
): ReadonlyMap<string, readonly Step[]> {
  const paths = new Map<string, readonly Step[]>([[root, []]]);
  const queue: string[] = [root];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = schema.getType(name) as GraphQLObjectType;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target) || !isAskable(type.name, field)) continue;
      const coordinate = `${type.name}.${field.name}`;
      const step = { coordinate, field: `${field.name}${argumentsOf(type.name, field)}`, on: null };
      const reached = isObjectType(target) ? [target] : schema.getPossibleTypes(target);
      for (const one of reached) {
        if (paths.has(one.name) || one.name.startsWith('__')) continue;
        const on = isObjectType(target) ? null : one.name;
        paths.set(one.name, [...(paths.get(name) ?? []), { ...step, on }]);
        queue.push(one.name);
      }
    }
  }
  return paths;
}

/** An operation for some fields of a type, reached by the shortest way. */
export function operationFor(
  path: readonly Step[],
  selection: string,
  kind: 'query' | 'subscription' = 'query',
): string {
  const body = path.reduceRight(
    (inner, { field, on }) => `{ ${field} ${on === null ? inner : `{ ... on ${on} ${inner} }`} }`,
    `{ ${selection} }`,
  );
  return `${kind} ${body}`;
}

/**
 * A mutation with everything it demands, and a key that is refused before anything is done: who may not call it hears
 * that, who may hears of the key.
 */
export function mutationWithBadKey(
  schema: GraphQLSchema,
  name: string,
): { query: string; variables: Record<string, unknown> } {
  const field = schema.getMutationType()?.getFields()[name];
  if (field === undefined) throw new Error(`There is no mutation ${name}`);
  const required = field.args.filter(isRequiredArgument);
  const declared = required.map((argument) => `$${argument.name}: ${argument.type.toString()}`);
  const given = required.map((argument) => `${argument.name}: $${argument.name}`);
  return {
    query: `mutation (${declared.join(', ')}) { ${name}(${given.join(', ')}) { __typename } }`,
    variables: Object.fromEntries(
      required.map((argument) => [argument.name, argument.name === 'idempotencyKey' ? 'x' : someValue(argument.type)]),
    ),
  };
}

/** A made-up value as it stands in a query. */
function literal(type: GraphQLInputType): string {
  const value = someValue(type);
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}

const valuesByScalar: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2024-01-01',
  DateTime: '2024-01-01T00:00:00Z',
  BigInt: '1',
  Money: '1',
};

function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, someValue(field.type)]),
    );
  return valuesByScalar[type.name] ?? 'x';
}

/** A field as one would select it; null where it needs an argument that we do not know and may not invent. */
export function selectionOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  { mayInvent = false } = {},
): string | null {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[fieldName];
  if (field === undefined || !(mayInvent || isAskable(typeName, field))) return null;
  return `${field.name}${argumentsOf(typeName, field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
}

const isAskable = (typeName: string, field: GraphQLField<unknown, unknown>): boolean =>
  !field.args.some(isRequiredArgument) || knownArguments[`${typeName}.${field.name}`] !== undefined;

function argumentsOf(typeName: string, field: GraphQLField<unknown, unknown>): string {
  const known = knownArguments[`${typeName}.${field.name}`];
  if (known !== undefined) return known;
  const required = field.args.filter(isRequiredArgument);
  if (required.length > 0) return `(${required.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})`;
  return field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
}
