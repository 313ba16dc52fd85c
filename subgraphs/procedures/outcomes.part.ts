import { foldTallies } from '../../shared/tally/fold-tallies.js';
import { BusinessRegulation } from './business-regulation/business-regulation.entity.js';
import { businessRegulationResolvers } from './business-regulation/business-regulation.resolver.js';
import { businessRegulationSeed } from './business-regulation/business-regulation.seed.js';
import { Consultation } from './consultation/consultation.entity.js';
import { consultationResolvers } from './consultation/consultation.resolver.js';
import { consultationSeed } from './consultation/consultation.seed.js';
import { Feedback } from './feedback/feedback.entity.js';
import { feedbackResolvers } from './feedback/feedback.resolver.js';
import { feedbackLimitsSeed } from './feedback/feedback-limits.seed.js';
import { feedbackSeed } from './feedback/feedback.seed.js';
import { BusinessRegulation1700000000460 } from './migrations/1700000000460-business-regulation.js';
import { Payment1700000000455 } from './migrations/1700000000455-payment.js';
import { ProcedureResult1700000000450 } from './migrations/1700000000450-procedure-result.js';
import { PublicVoice1700000000465 } from './migrations/1700000000465-public-voice.js';
import { OneStopDesk } from './one-stop-desk/one-stop-desk.entity.js';
import { oneStopDeskResolvers } from './one-stop-desk/one-stop-desk.resolver.js';
import { outcomeTallies } from './outcomes.tallies.js';
import { definePart } from './part.js';
import { Payment } from './payment/payment.entity.js';
import { paymentResolvers } from './payment/payment.resolver.js';
import { historicResultsSeed } from './procedure-result/historic-results.seed.js';
import { ProcedureResult } from './procedure-result/procedure-result.entity.js';
import { procedureResultResolvers } from './procedure-result/procedure-result.resolver.js';

/** What comes of dossiers, and what is said about regulations: results, payments, feedback, consultations, desks. */
export const outcomes = definePart({
  resolvers: [
    ...procedureResultResolvers,
    ...paymentResolvers,
    ...businessRegulationResolvers,
    ...feedbackResolvers,
    ...consultationResolvers,
    ...oneStopDeskResolvers,
  ],
  references: {
    ProcedureResult: ({ id }, { loaders }) => loaders.procedureResult.load(id),
    Payment: ({ id }, { loaders }) => loaders.payment.load(id),
    BusinessRegulation: ({ id }, { loaders }) => loaders.businessRegulation.load(id),
    Feedback: ({ id }, { loaders }) => loaders.feedback.load(id),
    Consultation: ({ id }, { loaders }) => loaders.consultation.load(id),
    OneStopDesk: ({ id }, { loaders }) => loaders.oneStopDesk.load(id),
  },
  entities: [ProcedureResult, Payment, BusinessRegulation, Feedback, Consultation, OneStopDesk],
  migrations: [
    ProcedureResult1700000000450,
    Payment1700000000455,
    BusinessRegulation1700000000460,
    PublicVoice1700000000465,
  ],
  seeds: [historicResultsSeed, businessRegulationSeed, feedbackLimitsSeed, feedbackSeed, consultationSeed],
  background: [foldTallies(outcomeTallies)],
});
