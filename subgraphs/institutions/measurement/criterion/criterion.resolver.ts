import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { CriteriaSet } from '../criteria-set/criteria-set.entity.js';
import { indexOwnership, measurementScope } from '../measurement-ownership.js';
import { Criterion } from './criterion.entity.js';
import { CriteriaArgs } from './criterion.inputs.js';
import { criterionRecord } from './criterion.record.js';

export const CriterionConnection = connectionOf(Criterion, 'Criterion', indexOwnership);

@Resolver(() => Criterion)
class CriterionResolver {
  @Query(() => CriterionConnection, { nullable: true, description: 'Các tiêu chí, theo mã — Criteria, by code.' })
  async criteria(@Args(() => CriteriaArgs) { criteriaSet, ...paging }: CriteriaArgs, @Ctx() { db }: Context) {
    const query = {
      entity: Criterion,
      from: 'criterion AS e',
      where: ['$1::text IS NULL OR e.criteria_set_id = $1'],
      parameters: [criteriaSet ?? null],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return CriterionConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => CriteriaSet, { nullable: true, description: 'Bộ tiêu chí — The set.' })
  criteriaSet(@Root() { criteriaSetId }: Criterion, @Ctx() { loaders }: Context) {
    return loaders.criteriaSet.load(criteriaSetId);
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'Nhóm chứa tiêu chí — The group above it.' })
  parent(@Root() { parentId }: Criterion, @Ctx() { loaders }: Context) {
    return parentId === null ? null : loaders.criterion.load(parentId);
  }

  @FieldResolver(() => [Criterion], { description: 'Các tiêu chí con, theo mã — The criteria below it, by code.' })
  children(@Root() { id }: Criterion, @Ctx() { loaders }: Context) {
    return loaders.criteriaBelow.load(id);
  }
}

export const criterionResolvers = [
  CriterionResolver,
  historyField(Criterion),
  ...recordMutations(criterionRecord, { ownership: indexOwnership, scopes: [measurementScope] }),
];
