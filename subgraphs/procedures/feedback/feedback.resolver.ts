import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Agency } from '../agency/agency.type.js';
import { AskedConditions } from '../asked-conditions.js';
import type { Context } from '../context.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { inAskedUnit } from '../place/placed-page.args.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { Feedback } from './feedback.entity.js';
import { FeedbackStep } from './feedback.enums.js';
import { FeedbacksArgs } from './feedback.inputs.js';
import { feedbackRecord } from './feedback.record.js';
import { overdueSteps } from './feedback.rules.js';

export const FeedbackConnection = connectionOf(Feedback, 'Feedback', ownership);

@Resolver(() => Feedback)
class FeedbackResolver {
  @Query(() => FeedbackConnection, {
    nullable: true,
    description: 'Phản ánh, kiến nghị, theo ngày tiếp nhận — Feedback, by day of reception.',
  })
  async feedbacks(@Args(() => FeedbacksArgs) given: FeedbacksArgs, @Ctx() { db, today }: Context) {
    const { where, parameters } = inAskedUnit(new AskedConditions(), given, today)
      .when(given.kind, ($) => `e.kind = ${$}`)
      .when(given.states, ($) => `e.state = ANY (${$})`)
      .when(given.agency, ($) => `e.agency_id = ${$}`)
      .when(given.procedure, ($) => `e.procedure_id = ${$}`)
      .when(given.receivedFrom, ($) => `e.received_on >= ${$}`)
      .when(given.receivedTo, ($) => `e.received_on <= ${$}`)
      .when(
        given.unansweredPastDueOn,
        ($) =>
          `e.received_on <= ${$} AND e.due_on < ${$} AND coalesce(e.answered_on, e.rejected_on, 'infinity') > ${$}`,
      );
    const query = {
      entity: Feedback,
      from: 'feedback AS e',
      where,
      parameters,
      orderBy: [
        { column: 'e.received_on', type: 'date' },
        { column: 'e.ordinal', type: 'bigint' },
      ] as const,
    };
    return FeedbackConnection.from(await readPage(db, query, given));
  }

  @FieldResolver(() => [FeedbackStep], {
    description:
      'Các bước trễ hạn đến cuối một ngày: làm sau hạn, hoặc quá hạn chưa làm — Steps late by the end of a day: done after their limit, or past it and not done.',
  })
  overdueSteps(
    @Root() feedback: Feedback,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: LocalDate | null,
    @Ctx() { today }: Context,
  ): FeedbackStep[] {
    return overdueSteps(feedback, asOf ?? today);
  }

  @FieldResolver(() => Procedure, { nullable: true, description: 'Thủ tục liên quan — The procedure it is about.' })
  procedure(@Root() { procedureId }: Feedback, @Ctx() { loaders }: Context) {
    return procedureId === null ? null : loaders.procedure.load(procedureId);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Nơi liên quan — The place it is about.' })
  place(@Root() { placeId }: Feedback): AdminUnit | null {
    return placeId === null ? null : AdminUnit.of(placeId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan xử lý — The agency it was given to.' })
  agency(@Root() { agencyId }: Feedback): Agency | null {
    return agencyId === null ? null : { id: agencyId };
  }
}

export const feedbackResolvers = [
  FeedbackResolver,
  historyField(Feedback),
  ...recordMutations(feedbackRecord, { ownership, scopes: outcomeScopes.feedback }),
];
