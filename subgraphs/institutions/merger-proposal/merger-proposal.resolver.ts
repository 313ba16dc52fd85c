import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { MergerProposal } from './merger-proposal.entity.js';
import { EnactmentResolver } from './enactment.resolver.js';
import { mergerProposalRecord } from './merger-proposal.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.b' };

export const MergerProposalConnection = connectionOf(MergerProposal, 'MergerProposal', ownership);

@Resolver(() => MergerProposal)
class MergerProposalResolver {
  @Query(() => MergerProposalConnection, {
    nullable: true,
    description: 'Các phương án sắp xếp đã lưu — The drafts of mergers that were saved.',
  })
  async mergerProposals(@Args(() => PageArgs) paging: PageArgs, @Ctx() { db }: Context) {
    const query = {
      entity: MergerProposal,
      from: 'merger_proposal AS e',
      where: [],
      parameters: [],
      orderBy: [
        { column: 'e.title', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return MergerProposalConnection.from(await readPage(db, query, paging));
  }
}

export const mergerProposalResolvers = [
  MergerProposalResolver,
  EnactmentResolver,
  historyField(MergerProposal),
  ...recordMutations(mergerProposalRecord, { ownership, scopes: ['places:write'] }),
];
