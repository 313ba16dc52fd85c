import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { Criterion } from '../criterion/criterion.entity.js';
import { indexOwnership, measurementScope } from '../measurement-ownership.js';
import { CriteriaSet } from './criteria-set.entity.js';
import { CriteriaSetsArgs } from './criteria-set.inputs.js';
import { criteriaSetRecord } from './criteria-set.record.js';

export const CriteriaSetConnection = connectionOf(CriteriaSet, 'CriteriaSet', indexOwnership);

/** The newest that is approved for the year or an earlier one. */
const inForceIn = `$3::integer IS NULL OR (e.state = 'APPROVED' AND e.valid_from_year = (
  SELECT max(s.valid_from_year) FROM criteria_set AS s WHERE s.kind = e.kind AND s.state = 'APPROVED' AND s.valid_from_year <= $3))`;

@Resolver(() => CriteriaSet)
class CriteriaSetResolver {
  @Query(() => CriteriaSetConnection, {
    nullable: true,
    description: 'Các bộ tiêu chí chấm điểm, theo năm áp dụng — Sets of criteria, by the year they are in force from.',
  })
  async criteriaSets(
    @Args(() => CriteriaSetsArgs) { kind, state, inForceIn: year, ...paging }: CriteriaSetsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: CriteriaSet,
      from: 'criteria_set AS e',
      where: ['$1::text IS NULL OR e.kind = $1', '$2::text IS NULL OR e.state = $2', inForceIn],
      parameters: [kind ?? null, state ?? null, year ?? null],
      orderBy: [
        { column: 'e.valid_from_year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return CriteriaSetConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => [Criterion], { description: 'Mọi tiêu chí, theo mã — All its criteria, by code.' })
  criteria(@Root() { id }: CriteriaSet, @Ctx() { loaders }: Context) {
    return loaders.criteriaOfSet.load(id);
  }
}

export const criteriaSetResolvers = [
  CriteriaSetResolver,
  historyField(CriteriaSet),
  ...recordMutations(criteriaSetRecord, { ownership: indexOwnership, scopes: [measurementScope] }),
];
