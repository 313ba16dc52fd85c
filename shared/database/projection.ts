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

const projections = new WeakMap<EntityMetadata, Map<string, Projection>>();

/** Null: all columns are needed. */
export function projectionFor(
  metadata: EntityMetadata,
  reads: FieldReads<never>,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): Projection | null {
  const columns = new Set(metadata.columns.map(({ propertyName }) => propertyName));
  const needed = new Set(metadata.primaryColumns.map(({ propertyName }) => propertyName));
  for (const field of nodeFieldsAsked(info)) {
    const properties = columns.has(field) ? [field] : field === '__typename' ? [] : reads[field];
    if (properties === undefined) return null;
    for (const property of properties) needed.add(property);
  }
  return projectionOf(metadata, [...needed].sort());
}

function projectionOf(metadata: EntityMetadata, properties: readonly string[]): Projection {
  const known = projections.get(metadata) ?? new Map<string, Projection>();
  projections.set(metadata, known);
  const key = properties.join(' ');
  const projection = known.get(key) ?? {
    properties: new Set(properties),
    prototype: prototypeOf(metadata, properties),
  };
  known.set(key, projection);
  return projection;
}

/** A row says so when somebody reads a column that was left out: nothing may look like a null that was never read. */
function prototypeOf({ target, columns, name }: EntityMetadata, properties: readonly string[]): object {
  const missing = columns.map(({ propertyName }) => propertyName).filter((property) => !properties.includes(property));
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
