import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AdminUnitKind } from './admin-unit.enums.js';

@InputType({ description: 'Một đơn vị hành chính như sau một thay đổi — A place as it is after a change.' })
export class AdminUnitVersionInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Đơn vị đổi tên, đổi loại hoặc đổi cấp trên; bỏ trống là đơn vị mới — The unit that changes its name, kind or the place above; left out: a new unit.',
  })
  unitId?: string | null;

  @Field(() => String, { description: 'Mã của Tổng cục Thống kê — Official code.' })
  code!: string;

  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English name.' })
  nameEn?: string | null;

  @Field(() => AdminUnitKind, { description: 'Loại đơn vị; cấp theo loại — Kind; the level follows from it.' })
  kind!: AdminUnitKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị cấp trên; tỉnh không có — The place above; a province has none.',
  })
  parentId?: string | null;

  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day.' })
  validFrom!: string;

  @Field(() => String, { description: 'Văn bản lập ra hoặc thay đổi — Document that made or changed it.' })
  legalBasis!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note?: string | null;
}

@InputType({
  description: 'Sửa một phiên bản đã ghi; bỏ trống là giữ nguyên — A version put right; what is left out stays.',
})
export class AdminUnitVersionChanges {
  @Field(() => String, { nullable: true, description: 'Mã của Tổng cục Thống kê — Official code.' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'Tên — Name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English name.' })
  nameEn?: string | null;

  @Field(() => AdminUnitKind, { nullable: true, description: 'Loại đơn vị — Kind.' })
  kind?: AdminUnitKind;

  @Field(() => ID, { nullable: true, description: 'Đơn vị cấp trên — The place above.' })
  parentId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên đơn vị không còn; chỉ của phiên bản cuối — First day on which the place no longer exists; of its last version only.',
  })
  validTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Văn bản lập ra hoặc thay đổi — Document that made or changed it.',
  })
  legalBasis?: string | null;

  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note?: string | null;
}
