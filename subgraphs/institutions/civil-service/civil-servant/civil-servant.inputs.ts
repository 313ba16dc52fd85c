import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { Degree, PoliticalTheoryLevel } from '../staff.enums.js';

/** By agency and standing, never by name: whoever looks for a person must know whom. */
@ArgsType()
export class CivilServantsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Đã hoặc đang công tác tại cơ quan này — Ever posted to this agency.',
  })
  agency?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đang công tác cuối ngày này — In post at the end of this day.',
  })
  inPostOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đạt cả bốn chuẩn vào ngày này — Meeting all four standards on this day.',
  })
  qualifiedOn?: string | null;
}

@InputType({
  description:
    'Một cán bộ, công chức, viên chức; không gửi số định danh cá nhân — A person in public service; never send a citizen number.',
})
export class CivilServantInput {
  @Field(() => String, { description: 'Họ và tên — Full name.' })
  fullName!: string;

  @Field(() => Degree, { description: 'Trình độ cao nhất — Highest degree.' })
  highestDegree!: Degree;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày có bằng cao đẳng trở lên đầu tiên — When the first degree of college or higher was awarded.',
  })
  degreeStandardMetOn?: string | null;

  @Field(() => PoliticalTheoryLevel, { description: 'Trình độ lý luận chính trị — Level of political theory.' })
  politicalTheoryLevel!: PoliticalTheoryLevel;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn lý luận chính trị — When the standard in political theory was met.',
  })
  politicalTheoryStandardMetOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn chuyên môn, nghiệp vụ — When the professional standard was met.',
  })
  professionalStandardMetOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn kỹ năng làm việc — When the standard in work skills was met.',
  })
  workSkillsStandardMetOn?: string | null;
}
