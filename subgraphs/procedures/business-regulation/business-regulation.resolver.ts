import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Agency } from '../agency/agency.type.js';
import { AskedConditions } from '../asked-conditions.js';
import type { Context } from '../context.js';
import { LegalDocument } from '../legal-document/legal-document.type.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { BusinessRegulation } from './business-regulation.entity.js';
import { BusinessRegulationsArgs } from './business-regulation.inputs.js';
import { businessRegulationRecord } from './business-regulation.record.js';
import { complianceCostOn } from './business-regulation.rules.js';

export const BusinessRegulationConnection = connectionOf(BusinessRegulation, 'BusinessRegulation', ownership);

@Resolver(() => BusinessRegulation)
class BusinessRegulationResolver {
  @Query(() => BusinessRegulationConnection, {
    nullable: true,
    description: 'Quy định kinh doanh, theo mã — Regulations on business, by code.',
  })
  async businessRegulations(
    @Args(() => BusinessRegulationsArgs) given: BusinessRegulationsArgs,
    @Ctx() { db }: Context,
  ) {
    const { where, parameters } = new AskedConditions()
      .choose(given.inForceAtBaseline, (is) => (is ? 'e.in_force_at_baseline' : 'NOT e.in_force_at_baseline'))
      .when(given.outcomes, ($) => `e.outcome = ANY (${$})`)
      .when(given.effectiveBy, ($) => `e.outcome_effective_on <= ${$}`)
      .choose(given.hasBaselineCost, (has) => `e.compliance_cost_baseline IS ${has ? 'NOT ' : ''}NULL`)
      .when(given.document, ($) => `e.document_id = ${$}`)
      .when(given.agency, ($) => `e.agency_id = ${$}`);
    const query = {
      entity: BusinessRegulation,
      from: 'business_regulation AS e',
      where,
      parameters,
      orderBy: [{ column: 'e.code', type: 'text' }] as const,
    };
    return BusinessRegulationConnection.from(await readPage(db, query, given));
  }

  @FieldResolver(() => MoneyScalar, {
    nullable: true,
    description:
      'Chi phí tuân thủ vào một ngày, đồng một năm; null: chưa đánh giá — Cost of compliance on a day, VND a year; null: not assessed.',
  })
  complianceCost(
    @Root() regulation: BusinessRegulation,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: LocalDate | null,
    @Ctx() { today }: Context,
  ): Money | null {
    return complianceCostOn(regulation, asOf ?? today);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Văn bản; null khi không có trong hệ thống — The document; null: not known to the hub.',
  })
  document(@Root() { documentId }: BusinessRegulation): LegalDocument | null {
    return documentId === null ? null : LegalDocument.of(documentId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Văn bản quyết định kết quả — The document that decided the outcome.',
  })
  outcomeDocument(@Root() { outcomeDocumentId }: BusinessRegulation): LegalDocument | null {
    return outcomeDocumentId === null ? null : LegalDocument.of(outcomeDocumentId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan rà soát — The agency that reviews it.' })
  agency(@Root() { agencyId }: BusinessRegulation): Agency | null {
    return agencyId === null ? null : { id: agencyId };
  }
}

@Resolver(() => LegalDocument)
class RegulationsOfDocumentResolver {
  @FieldResolver(() => [BusinessRegulation], {
    nullable: true,
    description: 'Quy định kinh doanh trong văn bản, theo mã — Regulations on business that it holds, by code.',
  })
  @Owned(ownership)
  businessRegulations(@Root() { id }: LegalDocument, @Ctx() { loaders }: Context): Promise<BusinessRegulation[]> {
    return loaders.regulationsOfDocument.load(id);
  }
}

export const businessRegulationResolvers = [
  BusinessRegulationResolver,
  RegulationsOfDocumentResolver,
  historyField(BusinessRegulation),
  ...recordMutations(businessRegulationRecord, { ownership, scopes: outcomeScopes.regulations }),
];
