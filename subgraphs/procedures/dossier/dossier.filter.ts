import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Dossier } from './dossier.entity.js';
import type { DossiersArgs } from './dossier.inputs.js';
import { dossierSources } from './dossier.sources.js';
import { isInWork } from './dossier-state.rules.js';

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
    ...when(given.field, (field) => `e.field_code = ${$(field)}`),
    ...when(given.agency, (agency) => `e.competent_agency_id = ${$(agency)}`),
    ...when(given.states, (states) => `e.state = ANY (${$(states)})`),
    ...(given.states?.every(isInWork)
      ? ['e.received_at IS NOT NULL AND e.processing_ended_at IS NULL AND e.returned_at IS NULL']
      : []), // has an index
    ...when(given.isOverdue, (isOverdue) => (isOverdue ? overdueOn($(today)) : `(${overdueOn($(today))}) IS NOT TRUE`)),
    ...when(given.isTransferred, (isTransferred) => (isTransferred ? 'e.transfers > 0' : 'e.transfers = 0')),
    ...when(given.hasHeldDocuments, (has) => (has ? 'e.held_documents > 0' : 'e.held_documents = 0')),
    ...when(given.handledFrom, (day) => `e.handled_on >= ${$(day)}`),
    ...when(given.handledTo, (day) => `e.handled_on <= ${$(day)}`),
    ...when(given.receivedFrom, (day) => `e.received_on >= ${$(day)}`),
    ...when(given.receivedTo, (day) => `e.received_on <= ${$(day)}`),
    ...when(given.submittedFrom, (day) => `e.submitted_on >= ${$(day)}`),
    ...when(given.submittedTo, (day) => `e.submitted_on <= ${$(day)}`),
  ];
  return { entity: Dossier, from: 'dossier AS e', where, parameters, orderBy: orderOf(given), sources: dossierSources };
}

/** An array, not a join: the planner then probes the index of units and days once per unit. */
export const inUnit = (unit: string, day: string, carried: string): string =>
  `e.receiving_unit_id = ANY (ARRAY (SELECT unit_id FROM admin_unit_scopes(ARRAY[${unit}::text], ${day}, ${carried})))`;

/** The level of its procedure on the day it was submitted. */
const onlineAtLeast = (level: string): string => `coalesce(e.online_level, 1) >= ${level}`;

/** Past its due day with all pauses, the clock running, and not done. */
const overdueOn = (day: string): string =>
  `e.deadline_on < ${day} AND e.processing_ended_at IS NULL AND e.returned_at IS NULL`;

/** By the day that was asked about, which is then never null; the number makes the order total. */
function orderOf({ handledFrom, handledTo, receivedFrom, receivedTo }: DossiersArgs) {
  const isHandled = Boolean(handledFrom ?? handledTo);
  const day = isHandled ? 'e.handled_on' : (receivedFrom ?? receivedTo) ? 'e.received_on' : 'e.submitted_on';
  return [
    { column: day, type: 'date' },
    { column: 'e.number', type: 'bigint' },
  ] as const;
}
