import type { FieldNode } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { type AskedFields, type AskedOf, fieldsBelow, nodeFieldsAsked } from '../graphql/asked-fields.js';
import { plainPropertyOf } from '../graphql/row-fields.js';
import { embeddedList, embeddedOne, type EmbeddedRows } from './embedded-rows.js';
import { embed, type Embedding } from './embedding.js';
import { RowMaker } from './row-maker.js';

/**
 * What the resolver of a field needs: properties of its row, or rows that can be read with it. A field that is neither a plain
 * column nor named here may read anything.
 */
export type FieldSources<Entity> = Readonly<Record<string, readonly (keyof Entity & string)[] | Embedding<Entity>>>;

/** What is read for each row `e` of an entity, and how rows are made of it. */
export class Projection {
  /** Of `e`, one for each value of a row; none where only the number of rows is asked for. */
  readonly select: readonly string[];
  private readonly maker: RowMaker;

  constructor(
    metadata: EntityMetadata,
    columns: readonly ColumnMetadata[],
    readonly embedded: readonly EmbeddedRows[] = [],
  ) {
    this.maker = new RowMaker(metadata, columns);
    this.select = columns.map(({ databaseName }) => `e.${databaseName}`);
  }

  /** From the values of `select`, and from those of what is embedded. */
  make(values: readonly unknown[], embeddedFrom: number): object {
    const row = this.maker.make(values);
    let from = embeddedFrom;
    for (const rows of this.embedded) {
      embed(row, rows.field, rows.make(values, from));
      from += rows.width;
    }
    return row;
  }
}

const whole = new WeakMap<EntityMetadata, Projection>();

/** Every column, and nothing embedded; worked out once for each entity. */
export function wholeRows(metadata: EntityMetadata): Projection {
  const known = whole.get(metadata) ?? new Projection(metadata, metadata.columns);
  whole.set(metadata, known);
  return known;
}

/** A question that comes again is the same parsed document. */
const projections = new WeakMap<FieldNode, Projection>();

interface Rows<Entity> {
  readonly entity: new () => Entity;
  readonly sources: FieldSources<Entity>;
}

/** What a connection's rows need, as it is asked for. */
export function projectionFor<Entity>(dataSource: DataSource, rows: Rows<Entity>, asked: AskedOf): Projection {
  const [field, ...others] = asked.fieldNodes;
  const key = field !== undefined && others.length === 0 ? field : null;
  const known = key && projections.get(key);
  if (known) return known;
  const fields = nodeFieldsAsked(asked);
  const embedded = embeddingsOf(dataSource, rows.sources, fields, asked.fragments);
  const metadata = dataSource.getMetadata(rows.entity);
  const answered = [...fields.keys()].filter((name) => !embedded.some(({ field }) => field === name));
  const projection = new Projection(metadata, columnsFor(metadata, rows.sources, answered), embedded);
  if (key !== null) projections.set(key, projection);
  return projection;
}

/** A field that takes arguments may ask for other rows than those that are embedded. */
function embeddingsOf(
  dataSource: DataSource,
  sources: FieldSources<never>,
  asked: AskedFields,
  fragments: AskedOf['fragments'],
): EmbeddedRows[] {
  return [...asked].flatMap(([field, nodes]) => {
    const source = sources[field];
    if (source === undefined || !('entity' in source)) return [];
    if (nodes.some(({ arguments: given = [] }) => given.length > 0)) return [];
    const columns = columnsFor(dataSource.getMetadata(source.entity), {}, fieldsBelow(nodes, fragments).keys());
    const rows = (source.isList ? embeddedList : embeddedOne)(dataSource, { field, source, columns });
    return rows ?? [];
  });
}

function columnsFor(
  { columns, target }: EntityMetadata,
  sources: FieldSources<never>,
  asked: Iterable<string>,
): readonly ColumnMetadata[] {
  const needed = new Set<string>();
  for (const field of asked) {
    const properties = propertiesFor(field, sources[field], target as new () => unknown);
    if (properties === null) return columns;
    for (const property of properties) needed.add(property);
  }
  const chosen = columns.filter(({ propertyName }) => needed.has(propertyName));
  return chosen.length === needed.size ? chosen : columns; // else a property of a part of the row
}

function propertiesFor(
  field: string,
  source: FieldSources<never>[string] | undefined,
  entity: new () => unknown,
): readonly string[] | null {
  if (field === '__typename') return [];
  if (source !== undefined) return 'entity' in source ? source.needs : source;
  const property = plainPropertyOf(entity, field);
  return property === null ? null : [property];
}
