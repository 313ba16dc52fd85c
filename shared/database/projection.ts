import type { GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { nodeFieldsAsked } from '../graphql/asked-fields.js';

/** Which properties of a row a computed field reads. A field that is neither a column nor named here may read any. */
export type FieldReads<Entity> = Readonly<Record<string, readonly (keyof Entity & string)[]>>;

/** The columns that an answer needs, and what rows of only those columns are made of. */
export interface Projection {
  readonly properties: ReadonlySet<string>;
  readonly prototype: object;
}

/** One for each set of fields: a question that comes again asks with the same set. */
const projections = new WeakMap<ReadonlySet<string>, Projection | null>();

/** Null: all columns are needed. */
export function projectionFor(
  metadata: EntityMetadata,
  reads: FieldReads<never>,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): Projection | null {
  const asked = nodeFieldsAsked(info);
  const known = projections.get(asked);
  if (known !== undefined) return known;
  const properties = propertiesFor(metadata, reads, asked);
  const projection = properties && { properties, prototype: prototypeOf(metadata, properties) };
  projections.set(asked, projection);
  return projection;
}

function propertiesFor(
  { columns, primaryColumns }: EntityMetadata,
  reads: FieldReads<never>,
  asked: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const own = new Set(columns.map(({ propertyName }) => propertyName));
  const needed = new Set(primaryColumns.map(({ propertyName }) => propertyName));
  for (const field of asked) {
    const properties = own.has(field) ? [field] : field === '__typename' ? [] : reads[field];
    if (properties === undefined) return null;
    for (const property of properties) needed.add(property);
  }
  return needed;
}

/** A row says so when somebody reads a column that was left out: nothing may look like a null that was never read. */
function prototypeOf({ target, columns, name }: EntityMetadata, properties: ReadonlySet<string>): object {
  const missing = columns.map(({ propertyName }) => propertyName).filter((property) => !properties.has(property));
  const refusals = missing.map((property) => [
    property,
    {
      get(): never {
        throw new Error(`${name}.${property} was not selected: name it in the reads of the field that needs it`);
      },
    },
  ]);
  const whole = (target as { readonly prototype: object }).prototype;
  return Object.create(whole, Object.fromEntries(refusals) as PropertyDescriptorMap) as object;
}
