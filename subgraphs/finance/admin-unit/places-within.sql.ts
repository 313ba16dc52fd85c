import type { Closing } from '../../../shared/figures/closing.js';

/** The function that lists a place and what lies below it on a day; CARRIED adds what was merged into any of them. */
export const placesWithin: Readonly<Record<Closing, string>> = {
  FROZEN: 'register_subtree',
  CARRIED: 'register_subtree_with_predecessors',
};
