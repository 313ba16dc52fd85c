import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { ExamKind, ExamState } from './exam-round.enums.js';

@ArgsType()
export class ExamRoundsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => ExamKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: ExamKind | null;

  @Field(() => ExamState, { nullable: true, description: 'Chỉ trạng thái này — Only this state.' })
  state?: ExamState | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này tổ chức — Only held by this agency.' })
  agency?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ (hoặc không) thi trên máy — Only, or without, on computers.',
  })
  isComputerBased?: boolean | null;
}

@InputType({
  description: 'Một kỳ thi; trạng thái đổi bằng moveExamRound — An exam round; moveExamRound changes its state.',
})
export class ExamRoundInput {
  @Field(() => String, { description: 'Mã kỳ thi — Code.' })
  code!: string;

  @Field(() => String, { description: 'Tên kỳ thi — Title.' })
  title!: string;

  @Field(() => ExamKind, { description: 'Loại kỳ thi — Kind.' })
  kind!: ExamKind;

  @Field(() => ID, { description: 'Cơ quan tổ chức — The agency that holds it.' })
  agencyId!: string;

  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => Boolean, { description: 'Thi trên máy tính — Whether it is held on computers.' })
  isComputerBased!: boolean;

  @Field(() => Int, { description: 'Số chỉ tiêu, vị trí — Posts to be filled.' })
  posts!: number;

  @Field(() => Int, { nullable: true, description: 'Số người đăng ký dự thi — Candidates.' })
  candidates?: number | null;

  @Field(() => Int, { nullable: true, description: 'Số người dự thi — Who sat it.' })
  sat?: number | null;

  @Field(() => Int, { nullable: true, description: 'Số người đạt — Who passed.' })
  passed?: number | null;
}
