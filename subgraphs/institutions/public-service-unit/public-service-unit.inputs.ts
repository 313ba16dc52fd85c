import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../placed-page.args.js';
import { DissolutionKind, ServiceSector } from './public-service-unit.enums.js';

@ArgsType()
export class PublicServiceUnitsArgs extends PlacedPageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đang hoạt động cuối ngày này; bỏ trống là mọi đơn vị — Alive at the end of this day; left out: every unit ever.',
  })
  asOf?: string | null;

  @Field(() => ServiceSector, { nullable: true, description: 'Chỉ lĩnh vực này — Only this sector.' })
  sector?: ServiceSector | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan quản lý này — Only under this governing agency.' })
  agency?: string | null;

  @Field(() => DissolutionKind, {
    nullable: true,
    description: 'Chỉ đơn vị kết thúc theo hình thức này — Only units that ended in this way.',
  })
  dissolutionKind?: DissolutionKind | null;
}

@InputType({ description: 'Đơn vị sự nghiệp công lập — A public service unit.' })
export class PublicServiceUnitInput {
  @Field(() => String, { description: 'Mã trong sổ đăng ký — Code in the register.' })
  code!: string;

  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Field(() => ServiceSector, { description: 'Lĩnh vực — Sector.' })
  sector!: ServiceSector;

  @Field(() => ID, { description: 'Cơ quan quản lý — The governing agency.' })
  governingAgencyId!: string;

  @Field(() => ID, { description: 'Đơn vị hành chính nơi đặt trụ sở — The place where it stands.' })
  adminUnitId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày thành lập — Established on.' })
  establishedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn hoạt động — First day on which it no longer exists.',
  })
  dissolvedOn?: string | null;

  @Field(() => DissolutionKind, {
    nullable: true,
    description: 'Hình thức kết thúc; đi cùng dissolvedOn — How it ended; comes with dissolvedOn.',
  })
  dissolutionKind?: DissolutionKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị nhận sáp nhập; bắt buộc khi MERGED — The unit it was merged into; needed with MERGED.',
  })
  successorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Quyết định kết thúc; bắt buộc khi chuyển thành công ty — The decision that ended it; needed where it became a company.',
  })
  endingDecision?: string | null;
}
