/** `alias.valid_from <= day < alias.valid_to`, for any dated row. */
export const isInForceSql = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} AND (${alias}.valid_to IS NULL OR ${day} < ${alias}.valid_to)`;

/**
 * Decisions `e` in effect on a day, each with its unit's entry in the register. A decision on a unit that has ended is in
 * effect no more, also where nobody closed it yet: the register is the later word.
 */
export const decisionsInEffect = (day: string): string => `
  autonomy_decision AS e
  JOIN register_entry AS psu ON psu.register = 'publicServiceUnit' AND psu.entity_id = e.unit_id
    AND ${isInForceSql('psu', day)} AND ${isInForceSql('e', day)}`;
