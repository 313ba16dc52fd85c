/** Whatever a row, an argument or a representation holds: cases know the shape they gave it. */
export type Fields = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read what they wrote

/**
 * How a field comes about. `source` is the row, or for a field with `@requires` exactly what it requires:
 * computed from the wrong input, it shows a wrong value.
 */
export type Compute = (args: Fields, source: Fields, world: World) => unknown;

export type Row = Fields & { readonly __typename: string };

/** Given as it is, by reference, or by a function. An object stands for a value object, or for a JSON scalar. */
export type Value =
  | Compute
  | Reference
  | EveryRow
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [field: string]: Value };

export type GivenRow = Readonly<Record<string, Value>>;

/** Rows by type; the roots have one. */
export type Rows = Readonly<Record<string, GivenRow | readonly GivenRow[]>>;

/** A mistake of the case, never of what is tested. */
export class WorldFault extends Error {}

class Reference {
  readonly kind = 'reference';

  constructor(
    readonly type: string,
    readonly key: Fields,
  ) {}
}

class EveryRow {
  readonly kind = 'every row';

  constructor(readonly type: string) {}
}

/** The row of that type with that id, or with those values. */
export const ref = (type: string, key: string | Fields): Reference =>
  new Reference(type, typeof key === 'string' ? { id: key } : key);

export const refs = (type: string, ...ids: readonly string[]): readonly Reference[] => ids.map((id) => ref(type, id));

export const all = (type: string): EveryRow => new EveryRow(type);

export const fails = (message: string): Compute => {
  return () => {
    throw new Error(message);
  };
};

/** All the data there is; every subgraph shows a part of it. */
export class World {
  private readonly rows = new Map<string, readonly Row[]>();

  constructor(rows: Rows) {
    for (const [type, given] of Object.entries(rows)) {
      const list = (Array.isArray(given) ? given : [given]) as readonly Fields[];
      this.rows.set(
        type,
        list.map((row) => Object.assign(row, { __typename: type })),
      );
    }
  }

  all(type: string): readonly Row[] {
    return this.rows.get(type) ?? [];
  }

  /** Query or Mutation. */
  root(type: string): Row {
    return this.all(type)[0] ?? { __typename: type };
  }

  find(type: string, key: string | Fields): Row | null {
    const wanted = Object.entries(typeof key === 'string' ? { id: key } : key);
    return this.all(type).find((row) => wanted.every(([name, value]) => row[name] === value)) ?? null;
  }

  /** The value of a field, with rows in place of references. */
  value(row: Row, field: string, args: Fields, source: Fields = row): unknown {
    if (!Object.hasOwn(row, field)) throw new WorldFault(`The world has no ${row.__typename}.${field}`);
    const value: unknown = row[field];
    return this.settled(typeof value === 'function' ? (value as Compute)(args, source, this) : value);
  }

  private settled(value: unknown): unknown {
    if (value === undefined) throw new WorldFault('A field of the world is undefined');
    if (value instanceof Reference) return this.find(value.type, value.key);
    if (value instanceof EveryRow) return this.all(value.type);
    return Array.isArray(value) ? value.map((item) => this.settled(item)) : value;
  }
}
