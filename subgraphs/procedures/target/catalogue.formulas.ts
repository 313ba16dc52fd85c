import type { TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { proceduresPayableOnline } from './t2-4a.formula.js';
import { eligibleProceduresOnline } from './t2-6a.formula.js';
import { proceduresOnNationalPortal } from './t2-6b.formula.js';
import { internalProceduresInTime } from './t2-8.formula.js';

/** What is counted over procedures. */
export const catalogueFormulas: readonly TargetFormula<RequestContext>[] = [
  proceduresPayableOnline,
  eligibleProceduresOnline,
  proceduresOnNationalPortal,
  internalProceduresInTime,
];
