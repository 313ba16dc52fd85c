import type { WriteTransaction } from '../../database/write-transaction.js';

/** Whether a record already says all that an input states, as its columns compare: 12.5 is 12.50 where it is a number. */
export function sameValueIn(
  { dataSource }: Pick<WriteTransaction, 'dataSource'>,
  entity: new () => object,
): (record: object, input: object) => boolean {
  const numeric = new Set(
    dataSource
      .getMetadata(entity)
      .columns.filter(({ type }) => type === 'numeric' || type === 'decimal')
      .map(({ propertyName }) => propertyName),
  );
  const plain = (property: string, value: unknown): string =>
    numeric.has(property) && typeof value === 'string' ? plainNumber(value) : JSON.stringify(value ?? null);
  return (record, input) =>
    Object.entries(input).every(
      ([property, value]) => plain(property, value) === plain(property, (record as Record<string, unknown>)[property]),
    );
}

const plainNumber = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
