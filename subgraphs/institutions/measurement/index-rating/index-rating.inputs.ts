import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { IndexRatingState, RatedGroup } from './index-rating.enums.js';

@ArgsType()
export class IndexRatingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan này — Only this agency.' })
  agency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => RatedGroup, { nullable: true, description: 'Chỉ nhóm này — Only this group.' })
  group?: RatedGroup | null;

  @Field(() => IndexRatingState, { nullable: true, description: 'Chỉ trạng thái này — Only this state.' })
  state?: IndexRatingState | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đã công bố đến hết ngày này — Published by the end of this day.',
  })
  asOf?: string | null;
}

@InputType({ description: 'Chấm điểm một cơ quan trong một năm — The rating of one agency in one year.' })
export class IndexRatingInput {
  @Field(() => ID, { description: 'Bộ tiêu chí đã duyệt — The approved set of criteria.' })
  criteriaSetId!: string;

  @Field(() => ID, { description: 'Cơ quan được chấm — The agency rated.' })
  agencyId!: string;

  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => RatedGroup, { description: 'Nhóm xếp hạng — Who it is ranked with.' })
  ratedGroup!: RatedGroup;
}
