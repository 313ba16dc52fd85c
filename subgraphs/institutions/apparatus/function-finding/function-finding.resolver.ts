import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { FunctionTopic } from '../function-topic/function-topic.entity.js';
import { decisionDocumentField } from '../decision-document.resolver.js';
import { FunctionFinding } from './function-finding.entity.js';
import { FunctionFindingsArgs } from './function-finding.inputs.js';
import { functionFindingRecord } from './function-finding.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.a; II.3.b.1' };

export const FunctionFindingConnection = connectionOf(FunctionFinding, 'FunctionFinding', ownership);

@Resolver(() => FunctionFinding)
class FunctionFindingResolver {
  @Query(() => FunctionFindingConnection, {
    nullable: true,
    description:
      'Chồng chéo, trùng lặp, bỏ sót chức năng, nhiệm vụ đã phát hiện — Overlaps, duplications and omissions of functions.',
  })
  async functionFindings(
    @Args(() => FunctionFindingsArgs) { openOn, kind, state, topic, agency, ...paging }: FunctionFindingsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: FunctionFinding,
      from: 'function_finding AS e',
      where: [
        '$1::date IS NULL OR (e.found_on <= $1 AND (e.closed_on IS NULL OR $1 < e.closed_on))',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.state = $3',
        '$4::text IS NULL OR e.topic_id = $4',
        '$5::text IS NULL OR $5 = ANY (e.agency_ids)',
      ],
      parameters: [openOn ?? null, kind ?? null, state ?? null, topic ?? null, agency ?? null],
      orderBy: [
        { column: 'e.found_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return FunctionFindingConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => FunctionTopic, { nullable: true, description: 'Việc — The job.' })
  topic(@Root() { topicId }: FunctionFinding, @Ctx() { loaders }: Context) {
    return loaders.functionTopic.load(topicId);
  }

  @FieldResolver(() => [Agency], { description: 'Các cơ quan liên quan — The agencies concerned.' })
  async agencies(@Root() { agencyIds }: FunctionFinding, @Ctx() { loaders }: Context) {
    const agencies = await Promise.all(agencyIds.map((id) => loaders.agency.load(id)));
    return agencies.filter((agency) => agency !== null);
  }
}

export const functionFindingResolvers = [
  FunctionFindingResolver,
  decisionDocumentField(FunctionFinding, ({ decision }) => decision),
  historyField(FunctionFinding),
  ...recordMutations(functionFindingRecord, { ownership, scopes: ['apparatus:write'] }),
];
