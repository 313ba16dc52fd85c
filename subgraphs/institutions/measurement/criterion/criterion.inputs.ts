import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';

@ArgsType()
export class CriteriaArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Của bộ này — Of this set.' })
  criteriaSet?: string | null;
}

@InputType({ description: 'Một tiêu chí — One criterion.' })
export class CriterionInput {
  @Field(() => ID, { description: 'Bộ tiêu chí — The set.' })
  criteriaSetId!: string;

  @Field(() => ID, { nullable: true, description: 'Nhóm chứa tiêu chí — The group that it belongs to.' })
  parentId?: string | null;

  @Field(() => String, { description: 'Mã trong bộ — Code within the set.' })
  code!: string;

  @Field(() => String, { description: 'Nội dung — What is judged.' })
  title!: string;

  @Field(() => String, {
    description: 'Điểm tối đa, nhiều nhất hai số lẻ — Maximum points, at most two decimals.',
  })
  maximum!: string;
}
