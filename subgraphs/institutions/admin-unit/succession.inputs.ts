import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { SuccessionRelation } from './admin-unit.enums.js';

@InputType({ description: 'Đơn vị hành chính đã trở thành gì — What a place became.' })
export class SuccessionInput {
  @Field(() => ID, { description: 'Đơn vị trước — The place before.' })
  fromId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị sau; bỏ trống khi ABOLISHED — The place after; left out with ABOLISHED.',
  })
  toId?: string | null;

  @Field(() => SuccessionRelation, { description: 'Quan hệ — Relation.' })
  relation!: SuccessionRelation;

  @Field(() => LocalDateScalar, {
    description: 'Ngày vận hành theo đơn vị mới — Day on which the successor began to work.',
  })
  effectiveFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày văn bản có hiệu lực pháp lý — Day on which the act became law.',
  })
  legalEffectiveOn?: string | null;

  @Field(() => String, { description: 'Văn bản — Legal basis.' })
  legalBasis!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note?: string | null;
}
