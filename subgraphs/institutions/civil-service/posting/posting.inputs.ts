import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../../placed-page.args.js';
import { StaffGroup } from '../staff.enums.js';
import { PostingEndReason } from './posting.enums.js';

@ArgsType()
export class PostingsArgs extends PlacedPageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đang giữ vị trí cuối ngày này; bỏ trống là mọi thời kỳ — In post at the end of this day; left out: ever.',
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ (hoặc không) cán bộ, công chức cấp xã — Only, or without, commune cadres and civil servants.',
  })
  isCommune?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan này — Only this agency.' })
  agency?: string | null;

  @Field(() => StaffGroup, { nullable: true, description: 'Chỉ nhóm này — Only this group.' })
  staffGroup?: StaffGroup | null;
}

@InputType({ description: 'Một vị trí công tác — One posting.' })
export class PostingInput {
  @Field(() => ID, { description: 'Người giữ vị trí — The person.' })
  civilServantId!: string;

  @Field(() => ID, { description: 'Cơ quan — The agency.' })
  agencyId!: string;

  @Field(() => ID, { nullable: true, description: 'Vị trí việc làm — The job position.' })
  jobPositionId?: string | null;

  @Field(() => String, { description: 'Chức danh, chức vụ — Title.' })
  title!: string;

  @Field(() => StaffGroup, { description: 'Nhóm đối tượng — Group of staff.' })
  staffGroup!: StaffGroup;

  @Field(() => LocalDateScalar, { description: 'Ngày bắt đầu — First day.' })
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu tiên không còn giữ — First day after.' })
  endedOn?: string | null;

  @Field(() => PostingEndReason, { nullable: true, description: 'Lý do kết thúc — Why it ended.' })
  endReason?: PostingEndReason | null;
}
