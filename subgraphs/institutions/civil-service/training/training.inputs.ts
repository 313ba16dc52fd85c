import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { TrainingResult, TrainingTopic } from './training.enums.js';

@ArgsType()
export class TrainingCoursesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Khai giảng trong năm này — Starting in this year.' })
  year?: number | null;

  @Field(() => TrainingTopic, { nullable: true, description: 'Chỉ nội dung này — Only this topic.' })
  topic?: TrainingTopic | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này tổ chức — Only held by this agency.' })
  agency?: string | null;
}

@ArgsType()
export class TrainingParticipationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ lớp này — Only this course.' })
  course?: string | null;

  @Field(() => TrainingResult, { nullable: true, description: 'Chỉ kết quả này — Only this result.' })
  result?: TrainingResult | null;
}

@InputType({ description: 'Một lớp đào tạo, bồi dưỡng — A training course.' })
export class TrainingCourseInput {
  @Field(() => String, { description: 'Mã lớp — Code.' })
  code!: string;

  @Field(() => String, { description: 'Tên lớp — Title.' })
  title!: string;

  @Field(() => TrainingTopic, { description: 'Nội dung — Topic.' })
  topic!: TrainingTopic;

  @Field(() => ID, { description: 'Cơ quan tổ chức — The agency that holds it.' })
  agencyId!: string;

  @Field(() => ID, { nullable: true, description: 'Vị trí việc làm hướng đến — The job position it is for.' })
  jobPositionId?: string | null;

  @Field(() => LocalDateScalar, { description: 'Ngày khai giảng — First day.' })
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày bế giảng — Last day, included.' })
  endsOn!: string;

  @Field(() => Boolean, { description: 'Học trực tuyến — Whether it is held online.' })
  isOnline!: boolean;

  @Field(() => Int, { nullable: true, description: 'Số học viên — How many took part.' })
  participants?: number | null;
}

@InputType({ description: 'Việc tham gia một lớp của một người — The part that a person took in a course.' })
export class TrainingParticipationInput {
  @Field(() => ID, { description: 'Lớp — The course.' })
  courseId!: string;

  @Field(() => ID, { description: 'Học viên — The person.' })
  civilServantId!: string;

  @Field(() => TrainingResult, { description: 'Kết quả — How it went.' })
  result!: TrainingResult;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày hoàn thành — Completed on.' })
  completedOn?: string | null;
}
