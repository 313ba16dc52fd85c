import { calendarDayResolvers } from './calendar/calendar-day.resolver.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { calendarSeed } from './calendar/calendar-day.seed.js';
import { DocumentHolding } from './document-holding/document-holding.entity.js';
import { documentHoldingResolvers } from './document-holding/document-holding.resolver.js';
import { DocumentKind } from './document-kind/document-kind.entity.js';
import { documentKindResolvers } from './document-kind/document-kind.resolver.js';
import { LegalDocument } from './legal-document/legal-document.type.js';
import { WorkingDays1700000000400 } from './migrations/1700000000400-working-days.js';
import { ProcedureLife1700000000410 } from './migrations/1700000000410-procedure-life.js';
import { ProcedureContent1700000000420 } from './migrations/1700000000420-procedure-content.js';
import { ProcedureReform1700000000430 } from './migrations/1700000000430-procedure-reform.js';
import { onceOnlyResolvers } from './once-only/once-only.resolver.js';
import { definePart } from './part.js';
import { procedureListResolvers } from './procedure/procedure-lists.resolver.js';
import { procedureMutations } from './procedure/procedure.mutations.js';
import { sampleCatalogueSeed } from './procedure/sample-catalogue.seed.js';
import { ProcedureTimeLimit } from './procedure/time-limit.entity.js';
import { timeLimitResolvers } from './procedure/time-limit.resolver.js';
import { ProcedureComponent } from './procedure-component/procedure-component.entity.js';
import { procedureComponentResolvers } from './procedure-component/procedure-component.resolver.js';
import { ProcedureDecision } from './procedure-decision/procedure-decision.entity.js';
import { procedureDecisionResolvers } from './procedure-decision/procedure-decision.resolver.js';
import { ProcedureDelegation } from './procedure-delegation/procedure-delegation.entity.js';
import { procedureDelegationResolvers } from './procedure-delegation/procedure-delegation.resolver.js';
import { ProcedureFee } from './procedure-fee/procedure-fee.entity.js';
import { procedureFeeResolvers } from './procedure-fee/procedure-fee.resolver.js';
import { ProcedureLegalBasis } from './procedure-legal-basis/procedure-legal-basis.entity.js';
import { procedureLegalBasisResolvers } from './procedure-legal-basis/procedure-legal-basis.resolver.js';
import { ProcedureReview } from './procedure-review/procedure-review.entity.js';
import { procedureReviewResolvers } from './procedure-review/procedure-review.resolver.js';
import { ProcedureSetting } from './procedure-setting/procedure-setting.entity.js';
import { procedureSettingResolvers } from './procedure-setting/procedure-setting.resolver.js';
import { procedureSettingSeed } from './procedure-setting/procedure-setting.seed.js';
import { ServiceTransferPilot } from './service-transfer-pilot/service-transfer-pilot.entity.js';
import { serviceTransferPilotResolvers } from './service-transfer-pilot/service-transfer-pilot.resolver.js';

/** The catalogue: decisions, deadlines, calendar, components, fees, once-only (1271/QĐ-UBND, II.2). */
export const catalogue = definePart({
  resolvers: [
    ...calendarDayResolvers,
    ...documentHoldingResolvers,
    ...documentKindResolvers,
    ...onceOnlyResolvers,
    ...procedureComponentResolvers,
    ...procedureDecisionResolvers,
    ...procedureDelegationResolvers,
    ...procedureFeeResolvers,
    ...procedureLegalBasisResolvers,
    ...procedureListResolvers,
    ...procedureMutations,
    ...procedureReviewResolvers,
    ...procedureSettingResolvers,
    ...serviceTransferPilotResolvers,
    ...timeLimitResolvers,
  ],
  references: {
    Agency: ({ id }, { loaders }) => loaders.agency.load(id),
    CalendarDay: ({ id }, { loaders }) => loaders.calendarDay.load(id),
    DocumentHolding: ({ id }, { loaders }) => loaders.documentHolding.load(id),
    DocumentKind: ({ id }, { loaders }) => loaders.documentKind.load(id),
    LegalDocument: ({ id }) => LegalDocument.of(id),
    ProcedureComponent: ({ id }, { loaders }) => loaders.procedureComponent.load(id),
    ProcedureDecision: ({ id }, { loaders }) => loaders.procedureDecision.load(id),
    ProcedureDelegation: ({ id }, { loaders }) => loaders.procedureDelegation.load(id),
    ProcedureFee: ({ id }, { loaders }) => loaders.procedureFee.load(id),
    ProcedureLegalBasis: ({ id }, { loaders }) => loaders.procedureLegalBasis.load(id),
    ProcedureReview: ({ id }, { loaders }) => loaders.procedureReview.load(id),
    ProcedureSetting: ({ id }, { loaders }) => loaders.procedureSetting.load(id),
    ProcedureTimeLimit: ({ id }, { loaders }) => loaders.procedureTimeLimit.load(id),
    ServiceTransferPilot: ({ id }, { loaders }) => loaders.serviceTransferPilot.load(id),
  },
  entities: [
    CalendarDay,
    DocumentHolding,
    DocumentKind,
    ProcedureComponent,
    ProcedureDecision,
    ProcedureDelegation,
    ProcedureFee,
    ProcedureLegalBasis,
    ProcedureReview,
    ProcedureSetting,
    ProcedureTimeLimit,
    ServiceTransferPilot,
  ],
  migrations: [
    WorkingDays1700000000400,
    ProcedureLife1700000000410,
    ProcedureContent1700000000420,
    ProcedureReform1700000000430,
  ],
  seeds: [calendarSeed, procedureSettingSeed, sampleCatalogueSeed],
});
