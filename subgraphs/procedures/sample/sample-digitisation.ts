import { chance } from './sample-chance.js';

/** Which share of the valid results was digitised when 2021 began, and by how much it grew until 2025-06-30. */
const growth = { PROVINCE: [0.12, 0.95], DISTRICT: [0.06, 0.9], COMMUNE: [0.02, 0.94] } as const;
const [firstDay, days, lastDay] = ['2021-01-01', 1641, '2025-12-31'];
const never = 0.006;

/**
 * SQL of the day on which a sample result was digitised, null: not by the end of the plan. Each result has its place in a
 * queue that shortens evenly; new ones are digitised when issued once their place has been reached.
 */
export function digitisedOnSql({
  row,
  level,
  issuedOn,
}: Readonly<Record<'row' | 'level' | 'issuedOn', string>>): string {
  const place = chance(row, 'digitised');
  const reached = Object.entries(growth)
    .map(([name, [begun, grown]]) => `WHEN '${name}' THEN (${place} - ${begun}) / ${grown}`)
    .join(' ');
  const day = `greatest(${issuedOn}, date '${firstDay}' + ceil((CASE ${level} ${reached} END) * ${days})::integer)`;
  return `CASE WHEN ${place} < 1 - ${never} AND ${day} <= '${lastDay}' THEN ${day} END`;
}
