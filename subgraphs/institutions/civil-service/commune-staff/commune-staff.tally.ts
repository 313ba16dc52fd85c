import { defineTally } from '../../../../shared/tally/tally.js';

/** Who stands in post in each commune, and meets which standard; a step is one person more or fewer from that day on. */
export const communeStaffTally = defineTally({
  name: 'commune_staff',
  keys: ['place_id'],
  measures: ['in_post', 'qualified', 'with_degree', 'with_theory', 'with_profession', 'with_skills'],
});
