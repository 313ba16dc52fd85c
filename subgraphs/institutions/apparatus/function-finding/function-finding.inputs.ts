import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { FunctionFindingKind, FunctionFindingState } from './function-finding.enums.js';

@ArgsType()
export class FunctionFindingsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Còn tồn tại cuối ngày này — Found and not yet closed at the end of this day.',
  })
  openOn?: string | null;

  @Field(() => FunctionFindingKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: FunctionFindingKind | null;

  @Field(() => FunctionFindingState, {
    nullable: true,
    description: 'Chỉ trạng thái hiện nay này — Only this state of today.',
  })
  state?: FunctionFindingState | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ việc này — Only this job.' })
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ liên quan cơ quan này — Only where this agency is concerned.' })
  agency?: string | null;
}

@InputType({ description: 'Chồng chéo, trùng lặp hoặc bỏ sót đã phát hiện — An overlap, duplication or omission.' })
export class FunctionFindingInput {
  @Field(() => ID, { description: 'Việc — The job.' })
  topicId!: string;

  @Field(() => FunctionFindingKind, { description: 'Loại — Kind.' })
  kind!: FunctionFindingKind;

  @Field(() => [ID], {
    description:
      'Các cơ quan liên quan; ít nhất hai, trừ bỏ sót — The agencies concerned; two or more, unless an omission.',
  })
  agencyIds!: string[];

  @Field(() => String, { description: 'Nội dung và các quy định liên quan — What is wrong, and by which acts.' })
  description!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày phát hiện — Found on.' })
  foundOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Hạn khắc phục; cần trước khi chuyển sang DECIDED — To be resolved by; needed before DECIDED.',
  })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Văn bản quyết định; cần trước khi chuyển sang DECIDED — The act; needed before DECIDED.',
  })
  decision?: string | null;
}
