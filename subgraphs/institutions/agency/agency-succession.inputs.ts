import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { SuccessionRelation } from '../admin-unit/admin-unit.enums.js';

@InputType({ description: 'Quan hệ kế thừa giữa hai cơ quan — What one agency became.' })
export class AgencySuccessionInput {
  @Field(() => ID, { description: 'Cơ quan trước — The agency before.' })
  fromId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan sau; bỏ trống khi ABOLISHED — The agency after; left out with ABOLISHED.',
  })
  toId?: string | null;

  @Field(() => SuccessionRelation, { description: 'Quan hệ — Relation.' })
  relation!: SuccessionRelation;

  @Field(() => LocalDateScalar, {
    description: 'Ngày cơ quan kế thừa bắt đầu làm việc — Day on which the successor began to work.',
  })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Văn bản — Legal basis.' })
  legalBasis!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note?: string | null;
}
