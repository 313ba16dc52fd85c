import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Appraisal } from '../appraisal/appraisal.entity.js';
import type { Context } from '../../context.js';
import { personalScope, personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { DisciplinaryCase } from '../disciplinary-case/disciplinary-case.entity.js';
import { Posting } from '../posting/posting.entity.js';
import { TrainingParticipation } from '../training/training-participation.entity.js';
import { CivilServant } from './civil-servant.entity.js';
import { CivilServantsArgs } from './civil-servant.inputs.js';
import { civilServantRecord } from './civil-servant.record.js';

export const CivilServantConnection = connectionOf(CivilServant, 'CivilServant', publicOwnership);

@Resolver(() => CivilServant)
class CivilServantResolver {
  @Query(() => CivilServant, { nullable: true, description: 'Một người theo định danh — One person by id.' })
  @RequiresScopes([personalScope])
  civilServant(@Arg('id', () => ID, { description: 'Định danh — Id.' }) id: string, @Ctx() { loaders }: Context) {
    return loaders.civilServant.load(id);
  }

  @Query(() => CivilServantConnection, {
    nullable: true,
    description: 'Cán bộ, công chức, viên chức; không tìm theo tên — Persons in public service; not searched by name.',
  })
  @RequiresScopes([personalScope])
  async civilServants(
    @Args(() => CivilServantsArgs) { agency, inPostOn, qualifiedOn, ...paging }: CivilServantsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: CivilServant,
      from: 'civil_servant AS e',
      where: [
        `($1::text IS NULL AND $2::date IS NULL) OR EXISTS (
          SELECT FROM posting AS p WHERE p.civil_servant_id = e.id AND ($1 IS NULL OR p.agency_id = $1)
            AND ($2 IS NULL OR (p.started_on <= $2 AND (p.ended_on IS NULL OR $2 < p.ended_on))))`,
        '$3::date IS NULL OR e.qualified_since <= $3',
      ],
      parameters: [agency ?? null, inPostOn ?? null, qualifiedOn ?? null],
      orderBy: [{ column: 'e.id', type: 'text' }] as const,
    };
    return CivilServantConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => [Posting], {
    nullable: true,
    description: 'Quá trình công tác, cũ trước — Postings, oldest first.',
  })
  postings(@Root() { id }: CivilServant, @Ctx() { loaders }: Context) {
    return loaders.postingsOfCivilServant.load(id);
  }

  @FieldResolver(() => [Appraisal], { nullable: true, description: 'Đánh giá hằng năm, cũ trước — Yearly appraisals.' })
  appraisals(@Root() { id }: CivilServant, @Ctx() { loaders }: Context) {
    return loaders.appraisalsOfCivilServant.load(id);
  }

  @FieldResolver(() => [TrainingParticipation], {
    nullable: true,
    description: 'Các lớp đào tạo, bồi dưỡng đã tham gia — Training that was taken.',
  })
  training(@Root() { id }: CivilServant, @Ctx() { loaders }: Context) {
    return loaders.trainingOfCivilServant.load(id);
  }

  @FieldResolver(() => [DisciplinaryCase], {
    nullable: true,
    description:
      'Các lần xử lý kỷ luật, kể cả sau khi chuyển công tác hoặc nghỉ hưu — Disciplinary cases, also after transfer or retirement (II.4.b.8).',
  })
  disciplinaryCases(@Root() { id }: CivilServant, @Ctx() { loaders }: Context) {
    return loaders.disciplineOfCivilServant.load(id);
  }
}

export const civilServantResolvers = [
  CivilServantResolver,
  historyField(CivilServant, personalScope),
  ...recordMutations(civilServantRecord, {
    ownership: publicOwnership,
    scopes: personalWriteScopes,
    isForgotten: true,
  }),
];
