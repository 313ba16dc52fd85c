import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { LegalDocumentType, LegalState } from './legal-document.enums.js';

@ArgsType()
export class LegalDocumentsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã ban hành đến hết ngày này, hoặc không rõ ngày; cũng là ngày xét tình trạng (mặc định: hôm nay) — Issued by the end of this day, or undated; also the day of the state (default: today).',
  })
  asOf?: string | null;

  @Field(() => LegalState, {
    nullable: true,
    description: 'Chỉ tình trạng này vào ngày asOf — Only those in this state on asOf.',
  })
  state?: LegalState | null;

  @Field(() => LegalDocumentType, { nullable: true, description: 'Chỉ hình thức này — Only this type.' })
  type?: LegalDocumentType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ văn bản quy phạm pháp luật, hoặc chỉ văn bản khác — Only normative documents, or only others.',
  })
  normative?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Các từ trong số, tên văn bản; không phân biệt dấu, hoa thường — Words of its number and title, in any spelling of marks and case.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan ban hành này — Only this issuer.' })
  issuer?: string | null;
}

@ArgsType()
export class LegalDocumentArgs {
  @Field(() => String, {
    description: 'Số, ký hiệu, ví dụ 1271/QĐ-UBND — Number and letters, for example 1271/QĐ-UBND.',
  })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mã cơ quan ban hành, ví dụ UBND_TINH — Code of the issuer, for example UBND_TINH.',
  })
  issuer?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày ban hành; số được dùng lại mỗi năm; bỏ trống là văn bản mới nhất — Day of issue: numbers come again each year; left out: the newest.',
  })
  issuedOn?: string | null;
}

@InputType({ description: 'Văn bản pháp luật, văn bản chỉ đạo — A legal document, or one that directs.' })
export class LegalDocumentInput {
  @Field(() => String, { nullable: true, description: 'Số, ký hiệu — Number and letters.' })
  number?: string | null;

  @Field(() => LegalDocumentType, { description: 'Hình thức văn bản — Type of document.' })
  type!: LegalDocumentType;

  @Field(() => String, { description: 'Tên hoặc trích yếu — Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English title.' })
  titleEn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan ban hành; hoặc issuerName — The issuer; or else issuerName.',
  })
  issuerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cơ quan ban hành không có trong danh mục — An issuer that the register does not have.',
  })
  issuerName?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày ban hành — Issued on.' })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Người ký và chức vụ — Who signed it, and as what.' })
  signedBy?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày có hiệu lực — First day of its effect.' })
  effectiveFrom?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn hiệu lực theo chính văn bản — First day without effect, by its own term.',
  })
  effectiveTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Là văn bản quy phạm pháp luật — Whether it is normative.' })
  isNormative?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Nguồn thông tin — Where this comes from.' })
  source?: string | null;
}
