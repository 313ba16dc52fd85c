import { formulasByCode } from '../../../shared/figures/answer-in-request.js';
import type { Context } from '../context.js';
import { publicServiceUnitsReduced } from './t3-3a.formula.js';

/** Every target that institutions can count today. A target without a formula answers NO_DATA and names what is missing. */
export const institutionFormulas = formulasByCode<Context>([publicServiceUnitsReduced]);
