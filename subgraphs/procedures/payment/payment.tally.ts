import { defineTally } from '../../../shared/tally/tally.js';

/** Payments that succeeded, by day and place; enabled: for procedures that could be paid online on that day. */
export const paymentFlowTally = defineTally({
  name: 'payment_flow',
  keys: ['place_id'],
  measures: ['paid', 'paid_online', 'paid_enabled', 'paid_online_enabled'],
});
