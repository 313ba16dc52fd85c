import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { CivilServant } from '../civil-servant/civil-servant.entity.js';
import { personalScope, personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { TrainingCourse } from './training-course.entity.js';
import { TrainingParticipation } from './training-participation.entity.js';
import { TrainingParticipationsArgs } from './training.inputs.js';
import { trainingParticipationRecord } from './training.record.js';

export const TrainingParticipationConnection = connectionOf(
  TrainingParticipation,
  'TrainingParticipation',
  publicOwnership,
);

@Resolver(() => TrainingParticipation)
class TrainingParticipationResolver {
  @Query(() => TrainingParticipationConnection, {
    nullable: true,
    description: 'Việc tham gia các lớp — Who took which course.',
  })
  @RequiresScopes([personalScope])
  async trainingParticipations(
    @Args(() => TrainingParticipationsArgs) { course, result, ...paging }: TrainingParticipationsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: TrainingParticipation,
      from: 'training_participation AS e',
      where: ['$1::text IS NULL OR e.course_id = $1', '$2::text IS NULL OR e.result = $2'],
      parameters: [course ?? null, result ?? null],
      orderBy: [{ column: 'e.id', type: 'text' }] as const,
    };
    return TrainingParticipationConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => TrainingCourse, { nullable: true, description: 'Lớp — The course.' })
  course(@Root() { courseId }: TrainingParticipation, @Ctx() { loaders }: Context) {
    return loaders.trainingCourse.load(courseId);
  }

  @FieldResolver(() => CivilServant, { nullable: true, description: 'Học viên — The person.' })
  civilServant(@Root() { civilServantId }: TrainingParticipation, @Ctx() { loaders }: Context) {
    return loaders.civilServant.load(civilServantId);
  }
}

export const trainingParticipationResolvers = [
  TrainingParticipationResolver,
  historyField(TrainingParticipation, personalScope),
  ...recordMutations(trainingParticipationRecord, { ownership: publicOwnership, scopes: personalWriteScopes }),
];
