import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import type { Context } from '../../context.js';
import { publicOwnership, writeScope } from '../civil-service.ownership.js';
import { CommunePartTimeWorkers } from './part-time-workers.entity.js';
import { CommunePartTimeWorkersArgs } from './part-time-workers.inputs.js';
import { partTimeWorkersRecord } from './part-time-workers.record.js';

export const CommunePartTimeWorkersConnection = connectionOf(
  CommunePartTimeWorkers,
  'CommunePartTimeWorkers',
  publicOwnership,
);

@Resolver(() => CommunePartTimeWorkers)
class CommunePartTimeWorkersResolver {
  @Query(() => CommunePartTimeWorkersConnection, {
    nullable: true,
    description: 'Người hoạt động không chuyên trách ở cấp xã — Part-time workers of communes.',
  })
  async communePartTimeWorkers(
    @Args(() => CommunePartTimeWorkersArgs)
    { year, unit, hasLumpSumBudget, ...paging }: CommunePartTimeWorkersArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: CommunePartTimeWorkers,
      from: 'commune_part_time_workers AS e',
      where: [
        '$1::integer IS NULL OR e.year = $1',
        `$2::text IS NULL OR (e.place_id, e.counted_on) IN (
          SELECT place, day FROM (SELECT DISTINCT counted_on AS day FROM commune_part_time_workers) AS days
            CROSS JOIN LATERAL ${placesWithinSql('FROZEN', { unit: '$2', day: 'day' })} AS place)`,
        '$3::boolean IS NULL OR e.has_lump_sum_budget = $3',
      ],
      parameters: [year ?? null, unit ?? null, hasLumpSumBudget ?? null],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return CommunePartTimeWorkersConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Xã, phường, thị trấn — The commune.' })
  adminUnit(@Root() { placeId }: CommunePartTimeWorkers, @Ctx() context: Context) {
    return adminUnitReference({ id: placeId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Địa bàn như vào ngày chốt — The commune as it was on the day counted.',
  })
  adminUnitVersion(@Root() { placeId, countedOn }: CommunePartTimeWorkers, @Ctx() context: Context) {
    return adminUnitVersionOn(placeId, countedOn, context);
  }
}

export const partTimeWorkersResolvers = [
  CommunePartTimeWorkersResolver,
  historyField(CommunePartTimeWorkers),
  ...recordMutations(partTimeWorkersRecord, { ownership: publicOwnership, scopes: [writeScope] }),
];
