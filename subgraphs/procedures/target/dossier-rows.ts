import type { CountRequest } from '../../../shared/figures/formula.js';

interface RowsOptions {
  /** Which day of a dossier must lie in the period. */
  readonly day: 'handled' | 'received';
  readonly onlineLevelAtLeast?: number;
}

/** The field that lists the dossiers of a figure, in the words of this subgraph's own schema. */
export function dossierRows(
  { unitId, asOf, closing, period }: CountRequest,
  { day, onlineLevelAtLeast }: RowsOptions,
): string {
  const given = [
    ...(unitId === null ? [] : [`unit: ${JSON.stringify(unitId)}`, `unitAsOf: "${asOf}"`, `closing: ${closing}`]),
    ...(onlineLevelAtLeast === undefined ? [] : [`onlineLevelAtLeast: ${onlineLevelAtLeast}`]),
    `${day}From: "${period.from}"`,
    `${day}To: "${period.to}"`,
  ];
  return `dossiers(${given.join(', ')})`;
}
