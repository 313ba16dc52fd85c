import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Arguments that a path through the graph may need. */
const knownArguments: Readonly<Record<string, string>> = {
  'Query.target': '(id: "T2.6c")',
  'Query.agency': '(code: "SNV")',
  'Query.adminUnit': '(code: "67", asOf: "2021-12-31")',
  'Query.informationSystem': '(code: "LGSP")',
  'AdminUnit.version': '(asOf: "2021-12-31")',
  'AdminUnit.dossierStats': '(from: "2024-01-01", to: "2024-12-31")',
  'TargetResult.trend': '(from: "2024-01-01", to: "2024-12-31")',
  'TargetResult.byUnit': '(level: DISTRICT)',
};

type Step = { readonly field: string; readonly on: string | null };

/** The shortest way from Query to each object type, through fields that need no argument we do not know. */
export function pathsToTypes(schema: GraphQLSchema): ReadonlyMap<string, readonly Step[]> {
  const paths = new Map<string, readonly Step[]>([['Query', []]]);
  const queue: string[] = ['Query'];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = schema.getType(name) as GraphQLObjectType;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target) || !isAskable(type.name, field)) continue;
      const step = { field: `${field.name}${argumentsOf(type.name, field)}`, on: null };
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

/** A query for some fields of a type, reached by the shortest way. */
export function operationFor(path: readonly Step[], selection: string): string {
  const body = path.reduceRight(
    (inner, { field, on }) => `{ ${field} ${on === null ? inner : `{ ... on ${on} ${inner} }`} }`,
    `{ ${selection} }`,
  );
  return `query ${body}`;
}

/** A field as one would select it, or null where it needs an argument that we do not know. */
export function selectionOf(schema: GraphQLSchema, typeName: string, fieldName: string): string | null {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[fieldName];
  if (field === undefined || !isAskable(typeName, field)) return null;
  return `${field.name}${argumentsOf(typeName, field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
}

const isAskable = (typeName: string, field: GraphQLField<unknown, unknown>): boolean =>
  !field.args.some(isRequiredArgument) || knownArguments[`${typeName}.${field.name}`] !== undefined;

function argumentsOf(typeName: string, field: GraphQLField<unknown, unknown>): string {
  const known = knownArguments[`${typeName}.${field.name}`];
  if (known !== undefined) return known;
  return field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
}
