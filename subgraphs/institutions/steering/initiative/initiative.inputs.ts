import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { InitiativeState } from './initiative.enums.js';

@ArgsType()
export class InitiativesArgs extends PageArgs {
  @Field(() => InitiativeState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
  state?: InitiativeState | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ do cơ quan này đề xuất hoặc áp dụng — Only proposed or applied by this agency.',
  })
  agency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ đề xuất trong năm này — Only proposed in this year.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ nội dung này, 1 đến 7 — Only this content, 1 to 7.' })
  content?: number | null;
}

@InputType({ description: 'Sáng kiến, giải pháp — An initiative.' })
export class InitiativeInput {
  @Field(() => String, { description: 'Tên sáng kiến — Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Hiệu quả — Its effect.' })
  effect?: string | null;

  @Field(() => ID, { description: 'Cơ quan đề xuất — The agency that proposes it.' })
  proposingAgencyId!: string;

  @Field(() => Int, { nullable: true, description: 'Nội dung của Kế hoạch — Content of the plan.' })
  contentNumber?: number | null;

  @Field(() => LocalDateScalar, { description: 'Ngày đề xuất — Proposed on.' })
  proposedOn!: string;

  @Field(() => String, { nullable: true, description: 'Quyết định công nhận — The decision that recognises it.' })
  recognitionDecision?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Các cơ quan áp dụng — The agencies that apply it.' })
  appliedAtIds?: string[] | null;
}
