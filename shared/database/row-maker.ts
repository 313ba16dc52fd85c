import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { instantTextKey, parseInstant } from './instant.js';

/**
 * Makes rows of some columns of an entity, out of their values in that order. An instant stays the text that PostgreSQL
 * wrote until somebody reads it: most are only written into an answer.
 */
export class RowMaker {
  private readonly keys: readonly (string | symbol)[];
  private readonly prototype: object;

  constructor({ target, columns, name }: EntityMetadata, chosen: readonly ColumnMetadata[]) {
    const getters = columns.flatMap((column) => {
      const { propertyName: property } = column;
      if (!chosen.includes(column)) return [[property, { get: refusal(name, property) }]];
      return isInstant(column) ? [[property, { get: instantOf(property) }]] : [];
    });
    this.keys = chosen.map((column) => (isInstant(column) ? instantTextKey(column.propertyName) : column.propertyName));
    const whole = (target as { readonly prototype: object }).prototype;
    this.prototype = Object.create(whole, Object.fromEntries(getters) as PropertyDescriptorMap) as object;
  }

  get width(): number {
    return this.keys.length;
  }

  make(values: readonly unknown[], from = 0): object {
    const row = Object.create(this.prototype) as Record<string | symbol, unknown>;
    this.keys.forEach((key, index) => (row[key] = values[from + index]));
    return row;
  }
}

const isInstant = ({ type, isArray }: ColumnMetadata): boolean => type === 'timestamptz' && !isArray;

/** A row says so when somebody reads a column that was left out: nothing may look like a null that was never read. */
const refusal = (entity: string, property: string) => (): never => {
  throw new Error(`${entity}.${property} was not selected: name it in the sources of the field that needs it`);
};

function instantOf(property: string) {
  const key = instantTextKey(property);
  return function (this: Readonly<Record<symbol, string | null>>): Date | null {
    const text = this[key] ?? null;
    return text === null ? null : parseInstant(text);
  };
}
