import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { Agency } from '../agency/agency.type.js';
import { AskedConditions } from '../asked-conditions.js';
import type { Context } from '../context.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationsArgs } from './consultation.inputs.js';
import { consultationRecord } from './consultation.record.js';
import { DraftDocument } from './draft-document.type.js';

export const ConsultationConnection = connectionOf(Consultation, 'Consultation', ownership);

@Resolver(() => Consultation)
class ConsultationResolver {
  @Query(() => ConsultationConnection, {
    nullable: true,
    description: 'Các đợt lấy ý kiến, theo ngày bắt đầu — Consultations, by their first day.',
  })
  async consultations(@Args(() => ConsultationsArgs) given: ConsultationsArgs, @Ctx() { db }: Context) {
    const { where, parameters } = new AskedConditions()
      .when(given.states, ($) => `e.state = ANY (${$})`)
      .when(given.agency, ($) => `e.agency_id = ${$}`)
      .when(given.openOn, ($) => `e.open_from <= ${$} AND ${$} <= e.open_to AND e.state <> 'CANCELLED'`);
    const query = {
      entity: Consultation,
      from: 'consultation AS e',
      where,
      parameters,
      orderBy: [
        { column: 'e.open_from', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ConsultationConnection.from(await readPage(db, query, given));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan lấy ý kiến — The agency that asks.' })
  agency(@Root() { agencyId }: Consultation): Agency {
    return { id: agencyId };
  }

  @FieldResolver(() => DraftDocument, {
    nullable: true,
    description: 'Dự thảo; null khi không có trong hệ thống — The draft; null: not known to the hub.',
  })
  draft(@Root() { draftId }: Consultation): DraftDocument | null {
    return draftId === null ? null : { id: draftId };
  }
}

export const consultationResolvers = [
  ConsultationResolver,
  historyField(Consultation),
  ...recordMutations(consultationRecord, { ownership, scopes: outcomeScopes.regulations }),
];
