import type { TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';

/** What is counted over results, payments and regulations. */
export const outcomesFormulas: readonly TargetFormula<RequestContext>[] = [];
