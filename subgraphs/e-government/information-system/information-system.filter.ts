import type { LocalDate } from '../../../shared/time/local-date.js';
import { isConnected } from '../system-connection/connection-reading.js';
import { placesWithinSql } from '../../../shared/registers/unit-scope.js';
import type { InformationSystemArguments } from './information-system.inputs.js';

export interface Filter {
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
}

type Wanted = Omit<InformationSystemArguments, 'first' | 'after'>;

/** The conditions on alias `e` that a caller's arguments amount to. */
export function informationSystemFilter(wanted: Wanted, today: LocalDate): Filter {
  const { inOperationOn, connectedOn, citizenRelated, national, origin, unit, closing } = wanted;
  const day = inOperationOn ?? connectedOn ?? today;
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const isOn = (on: LocalDate, condition: string): string =>
    `e.id IN (SELECT system_id FROM system_on_day(${parameter(on)}::date) AS now WHERE ${condition})`;

  const where = [
    given(inOperationOn, (on) => isOn(on, `now.state = 'IN_OPERATION'`)),
    given(connectedOn, (on) => isOn(on, isConnected('DEFAULT', 'now'))),
    given(citizenRelated, (is) => isOn(day, `now.citizen_related = ${parameter(is)}`)),
    given(national, (is) => `e.is_national = ${parameter(is)}`),
    given(origin, (from) => `e.origin = ${parameter(from)}`),
    given(
      unit,
      (id) =>
        `e.place_id IN (SELECT ${placesWithinSql(closing, { unit: parameter(id), day: `${parameter(day)}::date` })})`,
    ),
  ];
  return { where: where.filter((condition) => condition !== null), parameters };
}

const given = <Value>(value: Value | null | undefined, condition: (value: Value) => string): string | null =>
  value === null || value === undefined ? null : condition(value);
