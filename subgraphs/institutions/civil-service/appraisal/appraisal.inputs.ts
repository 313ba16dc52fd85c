import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { AppraisalGrade } from './appraisal.enums.js';

@ArgsType()
export class AppraisalsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => AppraisalGrade, { nullable: true, description: 'Chỉ mức này — Only this grade.' })
  grade?: AppraisalGrade | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Người công tác tại cơ quan này vào cuối năm đó — Of persons posted to this agency at the end of the year.',
  })
  agency?: string | null;
}

@InputType({ description: 'Đánh giá hằng năm của một người — The appraisal of a person for a year.' })
export class AppraisalInput {
  @Field(() => ID, { description: 'Người được đánh giá — The person.' })
  civilServantId!: string;

  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => AppraisalGrade, { description: 'Mức xếp loại — Grade.' })
  grade!: AppraisalGrade;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on.' })
  decidedOn?: string | null;
}
