import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { CivilServant } from '../civil-servant/civil-servant.entity.js';
import { personalScope, personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { Appraisal } from './appraisal.entity.js';
import { AppraisalsArgs } from './appraisal.inputs.js';
import { appraisalRecord } from './appraisal.record.js';

export const AppraisalConnection = connectionOf(Appraisal, 'Appraisal', publicOwnership);

@Resolver(() => Appraisal)
class AppraisalResolver {
  @Query(() => AppraisalConnection, { nullable: true, description: 'Đánh giá, xếp loại hằng năm — Yearly appraisals.' })
  @RequiresScopes([personalScope])
  async appraisals(
    @Args(() => AppraisalsArgs) { year, grade, agency, ...paging }: AppraisalsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: Appraisal,
      from: 'appraisal AS e',
      where: [
        '$1::integer IS NULL OR e.year = $1',
        '$2::text IS NULL OR e.grade = $2',
        `$3::text IS NULL OR EXISTS (
          SELECT FROM posting AS p WHERE p.civil_servant_id = e.civil_servant_id AND p.agency_id = $3
            AND p.started_on <= make_date(e.year, 12, 31) AND (p.ended_on IS NULL OR make_date(e.year, 12, 31) < p.ended_on))`,
      ],
      parameters: [year ?? null, grade ?? null, agency ?? null],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return AppraisalConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => CivilServant, { nullable: true, description: 'Người được đánh giá — The person.' })
  civilServant(@Root() { civilServantId }: Appraisal, @Ctx() { loaders }: Context) {
    return loaders.civilServant.load(civilServantId);
  }
}

export const appraisalResolvers = [
  AppraisalResolver,
  historyField(Appraisal, personalScope),
  ...recordMutations(appraisalRecord, { ownership: publicOwnership, scopes: personalWriteScopes }),
];
