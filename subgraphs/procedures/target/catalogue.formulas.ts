import type { TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';

/** What is counted over procedures. */
export const catalogueFormulas: readonly TargetFormula<RequestContext>[] = [];
