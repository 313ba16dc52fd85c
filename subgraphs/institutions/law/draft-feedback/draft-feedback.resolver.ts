import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { DraftDocument } from '../draft-document/draft-document.entity.js';
import { DraftFeedback } from './draft-feedback.entity.js';
import { DraftFeedbackState } from './draft-feedback.enums.js';
import { DraftFeedbacksArgs } from './draft-feedback.inputs.js';
import { draftFeedbackRecord } from './draft-feedback.record.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b.4' };

export const DraftFeedbackConnection = connectionOf(DraftFeedback, 'DraftFeedback', ownership);

@Resolver(() => DraftFeedback)
class DraftFeedbackResolver {
  @Query(() => DraftFeedbackConnection, {
    nullable: true,
    description: 'Góp ý đối với các dự thảo — Comments on drafts.',
  })
  async draftFeedbacks(
    @Args(() => DraftFeedbacksArgs) { draft, sender, state, asOf, ...paging }: DraftFeedbacksArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: DraftFeedback,
      from: 'draft_feedback AS e',
      where: [
        '$1::text IS NULL OR e.draft_id = $1',
        '$2::text IS NULL OR e.sender = $2',
        '$3::text IS NULL OR e.state = $3',
        '$4::date IS NULL OR e.received_on <= $4',
      ],
      parameters: [draft ?? null, sender ?? null, state ?? null, asOf ?? null],
      orderBy: [
        { column: 'e.received_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return DraftFeedbackConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => DraftDocument, { nullable: true, description: 'Dự thảo — The draft.' })
  draft(@Root() { draftId }: DraftFeedback, @Ctx() { loaders }: Context) {
    return loaders.draftDocument.load(draftId);
  }
}

@Resolver(() => DraftDocument)
class FeedbackOfDraftResolver {
  @FieldResolver(() => Int, {
    description:
      'Số góp ý đã nhận; danh sách: draftFeedbacks(draft) — How many comments it has; they are listed by draftFeedbacks(draft).',
  })
  async feedbackCount(
    @Root() { id }: DraftDocument,
    @Arg('state', () => DraftFeedbackState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
    state: DraftFeedbackState | null,
    @Ctx() { loaders }: Context,
  ): Promise<number> {
    const counts = await loaders.feedbackCounts.load(id);
    return state == null ? [...counts.values()].reduce((sum, count) => sum + count, 0) : (counts.get(state) ?? 0);
  }
}

export const draftFeedbackResolvers = [
  DraftFeedbackResolver,
  FeedbackOfDraftResolver,
  historyField(DraftFeedback),
  ...recordMutations(draftFeedbackRecord, { ownership, scopes: ['law:write'] }),
];
