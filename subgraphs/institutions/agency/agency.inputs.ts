import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AgencyLevel, AgencyType } from './agency.enums.js';

@ArgsType()
export class AgenciesArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Tồn tại vào ngày này; bỏ trống là hôm nay — Known on this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => AgencyType, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  type?: AgencyType | null;
}

@InputType({ description: 'Cơ quan — An agency.' })
export class AgencyInput {
  @Field(() => String, { description: 'Mã viết tắt, ví dụ SNV — Short code, for example SNV.' })
  code!: string;

  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Field(() => String, { description: 'Tên tiếng Anh — English name.' })
  nameEn!: string;

  @Field(() => AgencyType, { description: 'Loại cơ quan — Kind.' })
  type!: AgencyType;

  @Field(() => AgencyLevel, { description: 'Cấp — Level.' })
  level!: AgencyLevel;

  @Field(() => ID, {
    nullable: true,
    description:
      'Địa bàn; null với cơ quan Trung ương và nhóm — The place it works for; null for central bodies and groups.',
  })
  adminUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Cơ quan cấp trên trực tiếp — The agency right above it.' })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã định danh điện tử theo Quyết định 20/2020/QĐ-TTg — Electronic identifier under Decision 20/2020/QĐ-TTg.',
  })
  electronicId?: string | null;

  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn — First day on which it no longer is.',
  })
  validTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ghi chú, văn bản thành lập hoặc kết thúc — Note, or the act that founded or ended it.',
  })
  note?: string | null;
}
