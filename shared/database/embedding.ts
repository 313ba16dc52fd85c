/** Rows that a field of another row answers with: where the answer asks for them, they are read in that row's statement. */
export interface Embedding<Parent> {
  readonly entity: new () => object;
  /** A list of rows; else one, or null. */
  readonly isList: boolean;
  /** What follows FROM, with its order: the rows `c` of a parent `e`. */
  readonly from: string;
  /** What the field's resolver reads where nothing was embedded. */
  readonly needs: readonly (keyof Parent & string)[];
}

const embedded = Symbol('embedded');

interface Embedded {
  [embedded]?: Record<string, unknown>;
}

export function embed(row: object, field: string, value: unknown): void {
  ((row as Embedded)[embedded] ??= {})[field] = value;
}

/** What was read with the row for this field; undefined where the row came on another way. */
export const embeddedIn = (row: object, field: string): unknown => (row as Embedded)[embedded]?.[field];
