import type { Closing } from '../../../shared/figures/closing.js';

/** SQL for the places that belong to a unit on a day; CARRIED also takes what was merged into them. */
export const placesOf = (closing: Closing, unit: string, day: string): string =>
  closing === 'CARRIED'
    ? `register_subtree_with_predecessors('adminUnit', ${unit}, ${day})`
    : `register_subtree('adminUnit', ${unit}, ${day})`;
