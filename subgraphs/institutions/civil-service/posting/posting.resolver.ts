import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { CivilServant } from '../civil-servant/civil-servant.entity.js';
import { personalScope, personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { JobPosition } from '../job-position/job-position.entity.js';
import { Posting } from './posting.entity.js';
import { PostingsArgs } from './posting.inputs.js';
import { postingRecord } from './posting.record.js';

export const PostingConnection = connectionOf(Posting, 'Posting', publicOwnership);

@Resolver(() => Posting)
class PostingResolver {
  @Query(() => PostingConnection, {
    nullable: true,
    description: 'Vị trí công tác; những dòng mà T4.2 đếm — Postings; among them the rows that T4.2 counts.',
  })
  @RequiresScopes([personalScope])
  async postings(
    @Args(() => PostingsArgs)
    { asOf, isCommune, agency, staffGroup, unit, boundariesOn, closing, ...paging }: PostingsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: Posting,
      from: 'posting AS e',
      where: [
        '$1::date IS NULL OR (e.started_on <= $1 AND (e.ended_on IS NULL OR $1 < e.ended_on))',
        '$2::boolean IS NULL OR e.is_commune = $2',
        '$3::text IS NULL OR e.agency_id = $3',
        '$4::text IS NULL OR e.staff_group = $4',
        `$5::text IS NULL OR e.place_id IN (SELECT ${placesWithinSql(closing, { unit: '$5', day: '$6' })})`,
      ],
      parameters: [
        asOf ?? null,
        isCommune ?? null,
        agency ?? null,
        staffGroup ?? null,
        unit ?? null,
        boundariesOn ?? asOf ?? today,
      ],
      orderBy: [
        { column: 'e.started_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return PostingConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => CivilServant, { nullable: true, description: 'Người giữ vị trí — The person.' })
  civilServant(@Root() { civilServantId }: Posting, @Ctx() { loaders }: Context) {
    return loaders.civilServant.load(civilServantId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan — The agency.' })
  agency(@Root() { agencyId }: Posting, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => JobPosition, { nullable: true, description: 'Vị trí việc làm — The job position.' })
  jobPosition(@Root() { jobPositionId }: Posting, @Ctx() { loaders }: Context) {
    return jobPositionId === null ? null : loaders.jobPosition.load(jobPositionId);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Địa bàn — The place.' })
  adminUnit(@Root() { placeId }: Posting, @Ctx() context: Context) {
    return adminUnitReference({ id: placeId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Địa bàn như vào ngày bắt đầu — The place as it was on the first day.',
  })
  adminUnitVersion(@Root() { placeId, startedOn }: Posting, @Ctx() context: Context) {
    return adminUnitVersionOn(placeId, startedOn, context);
  }
}

export const postingResolvers = [
  PostingResolver,
  historyField(Posting, personalScope),
  ...recordMutations(postingRecord, { ownership: publicOwnership, scopes: personalWriteScopes }),
];
