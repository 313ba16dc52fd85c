import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { DossierApplicantType, DossierChannel } from '../dossier/dossier.enums.js';
import { DossierDocumentForm, DossierReuseSource } from '../dossier-life/dossier-document.enums.js';

@InputType({ description: 'Giấy tờ kèm hồ sơ — A paper that comes with a dossier.' })
export class DossierDocumentInput {
  @Field(() => String, { description: 'Mã thành phần hồ sơ của thủ tục — Code of the procedure’s component.' })
  componentCode!: string;

  @Field(() => DossierDocumentForm, { description: 'Hình thức — Form.' })
  form!: DossierDocumentForm;

  @Field(() => Boolean, { defaultValue: false, description: 'Đã số hóa — Whether it was digitised.' })
  isDigitised!: boolean;

  @Field(() => DossierReuseSource, {
    nullable: true,
    description:
      'Tái sử dụng từ nguồn nào; bỏ trống: người nộp mang đến — Where it was taken from again; left out: it was brought.',
  })
  reusedFrom?: DossierReuseSource | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Cơ quan nhà nước đã có giấy tờ này — Whether the state held it already.',
  })
  isAlreadyHeld!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Vẫn yêu cầu nộp lại giấy tờ đã có; cần demandReason — Whether it was asked for all the same; needs demandReason.',
  })
  isAskedAgain!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do yêu cầu nộp lại; không ghi tên người — Why it was asked for again; name no person.',
  })
  demandReason?: string | null;
}

@InputType({ description: 'Hồ sơ nộp vào — A dossier that is handed in.' })
export class DossierSubmissionInput {
  @Field(() => String, {
    description:
      'Mã hồ sơ do hệ thống một cửa cấp, ví dụ 000.00.14.H56-200203-0118 — Code that the one-stop system gave it.',
  })
  code!: string;

  @Field(() => String, { description: 'Mã hoặc id của thủ tục — Code or id of the procedure.' })
  procedure!: string;

  @Field(() => String, { description: 'Mã hoặc id của bộ phận một cửa — Code or id of the one-stop desk.' })
  desk!: string;

  @Field(() => DossierChannel, {
    description:
      'Trực tuyến vào ở trạng thái 1, trực tiếp và bưu chính ở 2 — Online enters in state 1, desk and post in 2.',
  })
  channel!: DossierChannel;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm nộp; bỏ trống: bây giờ — When it was handed in; left out: now.',
  })
  submittedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Hạn trả, chỉ khi tiếp nhận ngay; bỏ trống: tính theo thời hạn của thủ tục — When it is due, where it is received at once; left out: by the procedure’s time limit.',
  })
  dueAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Cơ quan giải quyết; bỏ trống: cơ quan của bộ phận một cửa — Agency that decides; left out: that of the desk.',
  })
  competentAgencyId?: string | null;

  @Field(() => DossierApplicantType, { nullable: true, description: 'Loại đối tượng nộp — What kind of applicant.' })
  applicantType?: DossierApplicantType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Số định danh hoặc mã số thuế người nộp: chỉ giữ một bí danh không đọc ngược được — Citizen or tax number of the applicant: only a pseudonym that cannot be read back is kept.',
  })
  applicantNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã nhóm hồ sơ liên thông: các hồ sơ cùng mã thuộc một lần liên thông — Key of an interlinked group: dossiers with the same key belong together.',
  })
  interlinkedGroup?: string | null;

  @Field(() => [DossierDocumentInput], { nullable: true, description: 'Giấy tờ — Papers.' })
  documents?: DossierDocumentInput[] | null;
}
