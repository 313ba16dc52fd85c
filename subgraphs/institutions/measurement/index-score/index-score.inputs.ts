import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';

@ArgsType()
export class IndexScoresArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Của lần chấm này — Of this rating.' })
  rating?: string | null;

  @Field(() => ID, { nullable: true, description: 'Của tiêu chí này — Of this criterion.' })
  criterion?: string | null;
}

@InputType({ description: 'Điểm của một tiêu chí — The score of one criterion.' })
export class IndexScoreInput {
  @Field(() => ID, { description: 'Lần chấm — The rating.' })
  ratingId!: string;

  @Field(() => ID, { description: 'Tiêu chí thành phần — The leaf criterion.' })
  criterionId!: string;

  @Field(() => String, { nullable: true, description: 'Điểm tự chấm — Self-score.' })
  selfScore?: string | null;

  @Field(() => String, { nullable: true, description: 'Điểm thẩm định — Appraised score.' })
  appraisedScore?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Tài liệu kiểm chứng — Evidence.' })
  evidence!: string[];

  @Field(() => String, { nullable: true, description: 'Giải trình — Explanation.' })
  explanation?: string | null;
}
