import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { AdminLevel } from '../../admin-unit/admin-unit.enums.js';
import { Degree, PoliticalTheoryLevel, StaffGroup } from '../staff.enums.js';

@ArgsType()
export class JobPositionsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đang áp dụng cuối ngày này; bỏ trống là mọi vị trí — In force at the end of this day; left out: all.',
  })
  asOf?: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cấp này — Only this level.' })
  level?: AdminLevel | null;

  @Field(() => StaffGroup, { nullable: true, description: 'Chỉ nhóm này — Only this group.' })
  staffGroup?: StaffGroup | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;
}

@InputType({ description: 'Vị trí việc làm và khung năng lực — A job position with its competence frame.' })
export class JobPositionInput {
  @Field(() => String, { description: 'Mã vị trí — Code of the position.' })
  code!: string;

  @Field(() => String, { description: 'Tên vị trí — Title.' })
  title!: string;

  @Field(() => AdminLevel, { description: 'Cấp hành chính — Level of government.' })
  level!: AdminLevel;

  @Field(() => ID, { nullable: true, description: 'Chỉ của một cơ quan — The agency, where it is of one alone.' })
  agencyId?: string | null;

  @Field(() => StaffGroup, { description: 'Nhóm đối tượng — Group of staff.' })
  staffGroup!: StaffGroup;

  @Field(() => Boolean, { description: 'Lãnh đạo, quản lý — Whether it leads or manages.' })
  isLeadership!: boolean;

  @Field(() => Degree, { description: 'Trình độ tối thiểu — Degree asked for at least.' })
  requiredDegree!: Degree;

  @Field(() => PoliticalTheoryLevel, {
    description: 'Lý luận chính trị tối thiểu — Political theory asked for at least.',
  })
  requiredTheoryLevel!: PoliticalTheoryLevel;

  @Field(() => [String], { description: 'Kỹ năng, nghiệp vụ yêu cầu — Skills asked for.' })
  requiredSkills!: string[];

  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu tiên thôi áp dụng — First day after.' })
  validTo?: string | null;
}
