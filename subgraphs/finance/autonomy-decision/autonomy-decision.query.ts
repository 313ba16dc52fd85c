import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { placesWithinSql } from '../../../shared/registers/unit-scope.js';
import { AutonomyDecision } from './autonomy-decision.entity.js';
import type { AutonomyDecisionsArguments } from './autonomy-decision.inputs.js';
import { decisionsInEffect } from './decision-in-effect.sql.js';

/** The list behind `autonomyDecisions`: the rows that T5.2a counts, in the order in which they took effect. */
export function decisionsQuery(
  { group, publicServiceUnit, unit, closing, asOf }: AutonomyDecisionsArguments,
  today: LocalDate,
): PageQuery<AutonomyDecision> {
  const parameters: unknown[] = [asOf ?? today];
  const where: string[] = [];
  const only = (value: string | null | undefined, condition: (parameter: string) => string): void => {
    if (value === null || value === undefined) return;
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  only(group, (parameter) => `e.autonomy_group = ${parameter}`);
  only(publicServiceUnit, (parameter) => `e.unit_id = ${parameter}`);
  only(
    unit,
    (parameter) => `psu.place_id IN (SELECT ${placesWithinSql(closing, { unit: parameter, day: '$1::date' })})`,
  );
  return {
    entity: AutonomyDecision,
    from: decisionsInEffect('$1::date'),
    where,
    parameters,
    orderBy: [
      { column: 'e.valid_from', type: 'date' },
      { column: 'e.id', type: 'text' },
    ],
  };
}
