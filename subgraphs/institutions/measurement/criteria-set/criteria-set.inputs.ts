import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { CriteriaIndex, CriteriaSetState } from './criteria-set.enums.js';

@ArgsType()
export class CriteriaSetsArgs extends PageArgs {
  @Field(() => CriteriaIndex, { nullable: true, description: 'Chỉ chỉ số này — Only this index.' })
  kind?: CriteriaIndex | null;

  @Field(() => CriteriaSetState, { nullable: true, description: 'Chỉ trạng thái này — Only this state.' })
  state?: CriteriaSetState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Chỉ bộ đã duyệt áp dụng cho năm này — Only the approved set in force in this year.',
  })
  inForceIn?: number | null;
}

@InputType({ description: 'Một bộ tiêu chí — One set of criteria.' })
export class CriteriaSetInput {
  @Field(() => CriteriaIndex, { description: 'Chỉ số — The index.' })
  kind!: CriteriaIndex;

  @Field(() => Int, { description: 'Áp dụng từ năm — In force from this year.' })
  validFromYear!: number;

  @Field(() => String, { description: 'Tên — Title.' })
  title!: string;

  @Field(() => String, { description: 'Căn cứ ban hành — What it is issued by.' })
  basis!: string;
}
