import type { CountRequest } from '../../../shared/figures/formula.js';

interface RowsOptions {
  /** Which day of a dossier must lie in the period. */
  readonly day: 'handled' | 'received' | 'submitted';
  readonly onlineLevelAtLeast?: number;
  readonly isTransferred?: boolean;
  readonly hasHeldDocuments?: boolean;
}

/** The field that lists the dossiers of a figure, in the words of this subgraph's own schema. */
export function dossierRows({ unitId, asOf, closing, period }: CountRequest, { day, ...filters }: RowsOptions): string {
  const given = [
    ...(unitId === null ? [] : [`unit: ${JSON.stringify(unitId)}`, `unitAsOf: "${asOf}"`, `closing: ${closing}`]),
    ...Object.entries(filters).map(([name, value]) => `${name}: ${value}`),
    `${day}From: "${period.from}"`,
    `${day}To: "${period.to}"`,
  ];
  return `dossiers(${given.join(', ')})`;
}
