import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../place/placed-page.args.js';

/** Which results to list. Days are local and both ends are included. */
@ArgsType()
export class ProcedureResultsArgs extends PlacedPageArgs {
  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ thuộc thẩm quyền cấp này — Only of this level.' })
  level?: AdminLevel | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này cấp — Only issued by this agency.' })
  agency?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Còn hiệu lực vào cuối ngày này — Valid at the end of this day.',
  })
  validOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Đã số hóa hay chưa, vào ngày validOn, mặc định hôm nay — Whether it was digitised by validOn, by default today.',
  })
  isDigitised?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Cấp trước khi có hệ thống hay không — Whether it was issued before the system.',
  })
  isHistoric?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Cấp từ ngày — Issued on or after this day.' })
  issuedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Cấp đến ngày — Issued on or before this day.' })
  issuedTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ mang số này — Only with this number.' })
  number?: string | null;
}

@InputType({ description: 'Kết quả giải quyết một thủ tục — The result of a procedure.' })
export class ProcedureResultInput {
  @Field(() => ID, { nullable: true, description: 'Hồ sơ; bỏ trống nếu không có — The dossier, where there is one.' })
  dossierId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Thủ tục; bỏ trống: theo hồ sơ — The procedure; left out: the dossier’s.',
  })
  procedureId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Cơ quan cấp; bỏ trống: cơ quan giải quyết hồ sơ — The agency that issued it; left out: the one that decided the dossier.',
  })
  issuingAgencyId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Đơn vị hành chính của nơi cấp; bỏ trống: nơi tiếp nhận hồ sơ — Place of the issuing desk; left out: where the dossier was received.',
  })
  placeId?: string;

  @Field(() => AdminLevel, {
    nullable: true,
    description: 'Cấp có thẩm quyền; bỏ trống: cấp tiếp nhận hồ sơ — Competent level; left out: the dossier’s.',
  })
  level?: AdminLevel;

  @Field(() => String, { description: 'Số, ký hiệu — Number, as written on it.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày cấp — Day of issue.' })
  issuedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Có hiệu lực từ ngày; bỏ trống: ngày cấp — First valid day; left out: the day of issue.',
  })
  validFrom?: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực; bỏ trống: không thời hạn — First day no longer valid; left out: no term.',
  })
  validTo?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày số hóa — Digitised on.' })
  digitisedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Cấp trước khi có hệ thống; bỏ trống: không — Issued before the system; left out: no.',
  })
  isHistoric?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Định danh bản điện tử; không ghi tên người — Reference of the electronic copy; no names.',
  })
  electronicFile?: string | null;
}
