import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { communicationOwnership as ownership, steeringScopes as scopes } from '../steering.ownership.js';
import { CommunicationItem } from './communication-item.entity.js';
import { CommunicationItemsArgs } from './communication-item.inputs.js';
import { communicationItemRecord } from './communication-item.record.js';

export const CommunicationItemConnection = connectionOf(CommunicationItem, 'CommunicationItem', ownership);

@Resolver(() => CommunicationItem)
class CommunicationItemResolver {
  @Query(() => CommunicationItemConnection, {
    nullable: true,
    description: 'Tin, bài tuyên truyền theo ngày — Items of communication, by day.',
  })
  async communicationItems(
    @Args(() => CommunicationItemsArgs) { medium, agency, content, from, to, ...paging }: CommunicationItemsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: CommunicationItem,
      from: 'communication_item AS e',
      where: [
        '$1::text IS NULL OR e.medium = $1',
        '$2::text IS NULL OR e.agency_id = $2',
        '$3::integer IS NULL OR e.content_number = $3',
        '$4::date IS NULL OR e.published_on >= $4',
        '$5::date IS NULL OR e.published_on <= $5',
      ],
      parameters: [medium ?? null, agency ?? null, content ?? null, from ?? null, to ?? null],
      orderBy: [
        { column: 'e.published_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return CommunicationItemConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan đăng, phát — The agency that published it.' })
  agency(@Root() { agencyId }: CommunicationItem, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan nhận ý kiến — The agency that feedback went to.',
  })
  feedbackTo(@Root() { feedbackToId }: CommunicationItem, @Ctx() { loaders }: Context) {
    return feedbackToId === null ? null : loaders.agency.load(feedbackToId);
  }
}

export const communicationItemResolvers = [
  CommunicationItemResolver,
  historyField(CommunicationItem),
  ...recordMutations(communicationItemRecord, { ownership, scopes }),
];
