import { defaultFieldResolver, getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { embeddedIn } from '../database/embedding.js';
import { instantText, instantTextKey } from '../database/instant.js';
import { DateTimeScalar } from './scalars.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as type-graphql and TypeORM name classes
type Class = Function;

type Row = Readonly<Record<string | symbol, unknown>>;

/**
 * What a row answers by itself needs no resolver: its plain properties, and the rows that were read with it. An answer is
 * mostly made of those, and type-graphql's function around each would be a tenth of its cost.
 */
export function answerFromRows(schema: GraphQLSchema): void {
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values<GraphQLField<Row, unknown>>(type.getFields())) {
      const property = plainPropertyOf(target, field.name);
      if (property !== null) field.resolve = isInstant(field) ? instantOf(property) : valueOf(property);
      else if (field.args.length === 0) answerEmbedded(field);
    }
  }
}

const valueOf = (property: string) => (row: Row) => row[property];

/** From its text, where the row has that: see RowMaker. */
function instantOf(property: string) {
  const key = instantTextKey(property);
  return (row: Row) => {
    const text = row[key];
    return typeof text === 'string' ? instantText(text) : row[property];
  };
}

const isInstant = ({ type }: Pick<GraphQLField<never, never>, 'type'>): boolean =>
  getNamedType(type).name === DateTimeScalar.name;

function answerEmbedded(field: GraphQLField<Row, unknown>): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (row, given, context, info) => {
    const value = embeddedIn(row, name);
    return value === undefined ? resolve(row, given, context, info) : value;
  };
}

/** The property that answers a field by itself; null where a resolver answers it, whatever it reads. */
export function plainPropertyOf(type: Class, fieldName: string): string | null {
  const { fields, fieldResolvers } = getMetadataStorage();
  const isOfType = (one: Class | undefined): boolean =>
    one !== undefined && (one === type || Object.prototype.isPrototypeOf.call(one, type));
  const isResolved = fieldResolvers.some(
    ({ schemaName, getObjectType }) => schemaName === fieldName && isOfType(getObjectType?.()),
  );
  if (isResolved) return null;
  return fields.find(({ schemaName, target }) => schemaName === fieldName && isOfType(target))?.name ?? null;
}
