import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { publicOwnership, writeScope } from '../civil-service.ownership.js';
import { JobPosition } from './job-position.entity.js';
import { JobPositionsArgs } from './job-position.inputs.js';
import { jobPositionRecord } from './job-position.record.js';

export const JobPositionConnection = connectionOf(JobPosition, 'JobPosition', publicOwnership);

@Resolver(() => JobPosition)
class JobPositionResolver {
  @Query(() => JobPositionConnection, { nullable: true, description: 'Vị trí việc làm — Job positions.' })
  async jobPositions(
    @Args(() => JobPositionsArgs) { asOf, level, staffGroup, agency, ...paging }: JobPositionsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: JobPosition,
      from: 'job_position AS e',
      where: [
        '$1::date IS NULL OR (e.valid_from <= $1 AND (e.valid_to IS NULL OR $1 < e.valid_to))',
        '$2::text IS NULL OR e.level = $2',
        '$3::text IS NULL OR e.staff_group = $3',
        '$4::text IS NULL OR e.agency_id = $4',
      ],
      parameters: [asOf ?? null, level ?? null, staffGroup ?? null, agency ?? null],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return JobPositionConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan, nếu chỉ của một cơ quan — Its one agency.' })
  agency(@Root() { agencyId }: JobPosition, @Ctx() { loaders }: Context) {
    return agencyId === null ? null : loaders.agency.load(agencyId);
  }
}

export const jobPositionResolvers = [
  JobPositionResolver,
  historyField(JobPosition),
  ...recordMutations(jobPositionRecord, { ownership: publicOwnership, scopes: [writeScope] }),
];
