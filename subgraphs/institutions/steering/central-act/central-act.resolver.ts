import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { AppendixTask } from '../../plan/appendix-task.entity.js';
import { steeringScopes, tasksOwnership as ownership } from '../steering.ownership.js';
import { CentralAct } from './central-act.entity.js';
import { centralActRecord } from './central-act.record.js';

export const CentralActConnection = connectionOf(CentralAct, 'CentralAct', ownership);

@Resolver(() => CentralAct)
class CentralActResolver {
  @Query(() => CentralActConnection, {
    nullable: true,
    description: 'Văn bản của Trung ương đã ghi nhận, theo ngày — The acts of the centre on record, by day.',
  })
  async centralActs(@Args(() => PageArgs) paging: PageArgs, @Ctx() { db }: Context) {
    const query = {
      entity: CentralAct,
      from: 'central_act AS e',
      where: [],
      parameters: [],
      orderBy: [
        { column: 'e.issued_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return CentralActConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => AppendixTask, { nullable: true, description: 'Nhiệm vụ đã chờ — The task that waited.' })
  appendixTask(@Root() { appendixTaskId }: CentralAct, @Ctx() { loaders }: Context) {
    return loaders.appendixTask.load(appendixTaskId);
  }
}

export const centralActResolvers = [
  CentralActResolver,
  historyField(CentralAct),
  ...recordMutations(centralActRecord, { ownership, scopes: steeringScopes }),
];
