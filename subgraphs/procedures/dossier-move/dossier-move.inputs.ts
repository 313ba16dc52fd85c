import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { DossierOutcome } from '../dossier/dossier.enums.js';
import { DossierMoveKind, DossierTransferMode } from './dossier-move.enums.js';

const stepDue = 'Hạn của bước; bỏ trống: không đặt — When the step is due; left out: none.';
const nextAgency = 'Cơ quan nhận — The agency that gets it.';

@InputType({ description: 'Một việc với hồ sơ — Something that is done with a dossier.' })
export class DossierMoveInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Thời điểm; bỏ trống: bây giờ; không sớm hơn việc đã ghi sau cùng — When; left out: now; not before what was written last.',
  })
  at?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do, lưu trong lịch sử; không ghi tên người — Why; kept in the history; name no person.',
  })
  reason?: string | null;
}

@InputType({ description: 'Tiếp nhận — Reception.' })
export class ReceiveDossierInput extends DossierMoveInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Hạn trả kết quả; bỏ trống: tính theo thời hạn của thủ tục — When the result is due; left out: by the procedure’s time limit.',
  })
  dueAt?: Date | null;
}

@InputType({ description: 'Giao xử lý — Assignment.' })
export class AssignDossierInput extends DossierMoveInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan xử lý; bỏ trống: nơi đang giữ hồ sơ — Agency; left out: where the dossier lies.',
  })
  agencyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã công chức xử lý trong hệ thống một cửa, không phải tên — Code of the officer in the one-stop system, no name.',
  })
  officer?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: stepDue })
  dueAt?: Date | null;
}

@InputType({ description: 'Chuyển cho cơ quan khác — Hand-over to another agency.' })
export class TransferDossierInput extends DossierMoveInput {
  @Field(() => ID, { description: nextAgency })
  agencyId!: string;

  @Field(() => DossierTransferMode, { description: 'Cách chuyển — How.' })
  mode!: DossierTransferMode;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Cơ quan nhận trở thành cơ quan giải quyết — Whether that agency now decides.',
  })
  becomesCompetent?: boolean;
}

@InputType({ description: 'Gia hạn — Extension.' })
export class ExtendDossierInput extends DossierMoveInput {
  @Field(() => DateTimeScalar, { description: 'Hạn mới — The new due time.' })
  dueAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Số thư xin lỗi, bắt buộc khi đã quá hạn (61/2018/NĐ-CP) — Number of the letter of apology; needed once it is late.',
  })
  apologyNumber?: string | null;
}

@InputType({ description: 'Xử lý xong — Completion.' })
export class FinishDossierInput extends DossierMoveInput {
  @Field(() => DossierOutcome, { description: 'Kết quả — What was decided.' })
  outcome!: DossierOutcome;
}

@InputType({ description: 'Một việc với một hồ sơ, trong một lô — One thing done with one dossier, of a batch.' })
export class DossierMoveItemInput extends DossierMoveInput {
  @Field(() => ID, { nullable: true, description: 'Hồ sơ, theo id — The dossier, by id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Hoặc theo mã hồ sơ — Or by its code.' })
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Phiên bản bên gọi đang thấy; bỏ trống: không so — The version you saw; left out: not compared.',
  })
  expectedVersion?: number | null;

  @Field(() => DossierMoveKind, { description: 'Việc — What is done.' })
  move!: DossierMoveKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Hạn: khi tiếp nhận, gia hạn, hoặc của bước được giao — Due time: of a reception, an extension, or a step.',
  })
  dueAt?: Date | null;

  @Field(() => ID, { nullable: true, description: nextAgency })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã công chức, không phải tên — Code of the officer, no name.' })
  officer?: string | null;

  @Field(() => DossierTransferMode, { nullable: true, description: 'Cách chuyển — How it is handed over.' })
  mode?: DossierTransferMode | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Cơ quan nhận thành cơ quan giải quyết — Whether that agency now decides.',
  })
  becomesCompetent?: boolean | null;

  @Field(() => DossierOutcome, {
    nullable: true,
    description: 'Kết quả, khi xử lý xong — The outcome, when it is finished.',
  })
  outcome?: DossierOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số thư xin lỗi, khi gia hạn trễ — Number of the letter of apology.',
  })
  apologyNumber?: string | null;
}
