import type { TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { regulationsCut } from './t2-1a.formula.js';
import { complianceCostCut } from './t2-1b.formula.js';
import { paymentsMadeOnline } from './t2-4b.formula.js';
import { resultsDigitised } from './t2-5.formula.js';

/** What is counted over results, payments and regulations. */
export const outcomesFormulas: readonly TargetFormula<RequestContext>[] = [
  regulationsCut,
  complianceCostCut,
  paymentsMadeOnline,
  ...resultsDigitised,
];
