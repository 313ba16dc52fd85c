import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { publicOwnership, writeScope } from '../civil-service.ownership.js';
import { JobPosition } from '../job-position/job-position.entity.js';
import { TrainingCourse } from './training-course.entity.js';
import { TrainingCoursesArgs } from './training.inputs.js';
import { trainingCourseRecord } from './training.record.js';

export const TrainingCourseConnection = connectionOf(TrainingCourse, 'TrainingCourse', publicOwnership);

@Resolver(() => TrainingCourse)
class TrainingCourseResolver {
  @Query(() => TrainingCourseConnection, { nullable: true, description: 'Lớp đào tạo, bồi dưỡng — Training courses.' })
  async trainingCourses(
    @Args(() => TrainingCoursesArgs) { year, topic, agency, ...paging }: TrainingCoursesArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: TrainingCourse,
      from: 'training_course AS e',
      where: [
        '$1::integer IS NULL OR extract(year FROM e.starts_on) = $1',
        '$2::text IS NULL OR e.topic = $2',
        '$3::text IS NULL OR e.agency_id = $3',
      ],
      parameters: [year ?? null, topic ?? null, agency ?? null],
      orderBy: [
        { column: 'e.starts_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return TrainingCourseConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan tổ chức — The agency that holds it.' })
  agency(@Root() { agencyId }: TrainingCourse, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => JobPosition, {
    nullable: true,
    description: 'Vị trí việc làm hướng đến — The position it is for.',
  })
  jobPosition(@Root() { jobPositionId }: TrainingCourse, @Ctx() { loaders }: Context) {
    return jobPositionId === null ? null : loaders.jobPosition.load(jobPositionId);
  }
}

export const trainingCourseResolvers = [
  TrainingCourseResolver,
  historyField(TrainingCourse),
  ...recordMutations(trainingCourseRecord, { ownership: publicOwnership, scopes: [writeScope] }),
];
