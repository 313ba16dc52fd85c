import type { CountRequest } from '../../../shared/figures/formula.js';

/** The field that lists the rows of a figure, in the words of this subgraph's own schema: where, and what else is asked. */
export function placedRows(
  field: string,
  { unitId, asOf, closing }: CountRequest,
  filters: Readonly<Record<string, string>>,
): string {
  const given = [
    ...(unitId === null ? [] : [`unit: ${JSON.stringify(unitId)}`, `unitAsOf: "${asOf}"`, `closing: ${closing}`]),
    ...Object.entries(filters).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${field}(${given.join(', ')})`;
}
