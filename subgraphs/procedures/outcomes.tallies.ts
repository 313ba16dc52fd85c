import { paymentFlowTally } from './payment/payment.tally.js';
import { resultStockTally } from './procedure-result/procedure-result.tally.js';

/** Sums of what came of dossiers, kept with the rows. */
export const outcomeTallies = [resultStockTally, paymentFlowTally] as const;
