import { Field, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

@InputType({
  description: 'Văn bản quyết định sáp nhập và các ngày của nó — The act that merges places, and its days.',
})
export class EnactmentInput {
  @Field(() => String, { description: 'Số, ký hiệu văn bản — Number of the act.' })
  legalBasis!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày văn bản có hiệu lực pháp lý, nếu biết; không sau ngày vận hành — Day on which the act became law, where known; no later than the new places begin to work.',
  })
  legalEffectiveOn?: string | null;

  @Field(() => LocalDateScalar, {
    description:
      'Ngày các đơn vị mới vận hành, các đơn vị cũ không còn — Day on which the new places begin to work and the old ones are no more.',
  })
  effectiveFrom!: string;
}
