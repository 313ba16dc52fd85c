import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Dossier } from './dossier.entity.js';
import type { DossiersArgs } from './dossier.inputs.js';

/** The page that the arguments ask for: only conditions that were asked, so that an index can serve each of them. */
export function dossierPage(given: DossiersArgs, today: LocalDate): PageQuery<Dossier> {
  const parameters: unknown[] = [];
  const $ = (value: unknown): string => `$${parameters.push(value)}`;
  const when = (value: unknown, condition: (value: unknown) => string): string[] =>
    value === undefined || value === null ? [] : [condition(value)];
  const where = [
    ...when(given.unit, (unit) => inUnit($(unit), $(given.unitAsOf ?? today), $(given.closing === 'CARRIED'))),
    ...when(given.channel, (channel) => `e.channel = ${$(channel)}`),
    ...when(given.procedure, (procedure) => `e.procedure_id = ${$(procedure)}`),
    ...when(given.onlineLevelAtLeast, (level) => onlineAtLeast($(level))),
    ...when(given.handledFrom, (day) => `e.handled_on >= ${$(day)}`),
    ...when(given.handledTo, (day) => `e.handled_on <= ${$(day)}`),
    ...when(given.receivedFrom, (day) => `e.received_on >= ${$(day)}`),
    ...when(given.receivedTo, (day) => `e.received_on <= ${$(day)}`),
  ];
  return { entity: Dossier, from: 'dossier AS e', where, parameters, orderBy: orderOf(given) };
}

/** An array, not a join: the planner then probes the index of units and days once per unit. */
export const inUnit = (unit: string, day: string, carried: string): string =>
  `e.receiving_unit_id = ANY (ARRAY (SELECT unit_id FROM admin_unit_scopes(ARRAY[${unit}::text], ${day}, ${carried})))`;

const onlineAtLeast = (level: string): string =>
  `e.procedure_id IN (SELECT id FROM procedure WHERE online_level >= ${level})`;

/** By the day that was asked about, which is then never null; the id makes the order total. */
function orderOf({ handledFrom, handledTo, receivedFrom, receivedTo }: DossiersArgs) {
  const isHandled = Boolean(handledFrom ?? handledTo);
  const day = isHandled ? 'e.handled_on' : (receivedFrom ?? receivedTo) ? 'e.received_on' : 'e.submitted_on';
  return [
    { column: day, type: 'date' },
    { column: 'e.id', type: 'text' },
  ] as const;
}
