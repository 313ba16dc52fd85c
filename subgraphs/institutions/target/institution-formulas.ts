import { formulasByCode } from '../../../shared/figures/answer-in-request.js';
import { arrangementCompleted } from '../apparatus/arrangement/m3-2.formula.js';
import { publicServicePostsReduced } from '../apparatus/staff-quota/t3-3b.formula.js';
import { communeStaffQualified } from '../civil-service/commune-staff/t4-2.formula.js';
import type { Context } from '../context.js';
import { procedureSatisfaction } from '../measurement/target/t2-7a.formula.js';
import {
  constructionSatisfaction,
  investmentSatisfaction,
  landSatisfaction,
} from '../measurement/target/t2-7b.formula.js';
import { serviceSatisfaction } from '../measurement/target/t3-4a.formula.js';
import { educationSatisfaction, healthSatisfaction } from '../measurement/target/t3-4b.formula.js';
import { satisfactionIndex } from '../measurement/target/t7-1.formula.js';
import { parIndexRises } from '../measurement/target/t7-2a.formula.js';
import { parIndexScore } from '../measurement/target/t7-2b.formula.js';
import { parIndexRank } from '../measurement/target/t7-2c.formula.js';
import { publicServiceUnitsReduced } from './t3-3a.formula.js';

/** Every target that institutions can count today. A target without a formula answers NO_DATA and names what is missing. */
export const institutionFormulas = formulasByCode<Context>([
  publicServiceUnitsReduced,
  publicServicePostsReduced,
  communeStaffQualified,
  arrangementCompleted,
  procedureSatisfaction,
  landSatisfaction,
  constructionSatisfaction,
  investmentSatisfaction,
  serviceSatisfaction,
  healthSatisfaction,
  educationSatisfaction,
  satisfactionIndex,
  parIndexRises,
  parIndexScore,
  parIndexRank,
]);
