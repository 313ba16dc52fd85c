import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import {
  DossierApplicantType,
  DossierChannel,
  DossierOutcome,
  DossierState,
  type NationalSyncState,
} from './dossier.enums.js';

/**
 * A dossier through its life. Times are instants; the table derives the local days that periods are counted in.
 * Who applied stands in another table, behind a policy.
 */
@Entity('dossier')
@ObjectType({ description: 'Hồ sơ thủ tục hành chính — A dossier at a one-stop desk.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Dossier extends RecordRow {
  /** What hangs on a dossier names it by this number, which is short. */
  @Column('bigint')
  number!: string;

  @Column('text')
  @Field(() => String, {
    description: 'Mã hồ sơ, giữ định danh cơ quan của ngày cấp — Code; it keeps the identifier of the issuing day.',
  })
  code!: string;

  @Column('text')
  procedureId!: string;

  @Column('text')
  receivingUnitId!: string;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp của bộ phận một cửa — Level of the one-stop desk.' })
  level!: AdminLevel;

  @Column('text')
  @Field(() => DossierChannel, { description: 'Hình thức tiếp nhận — How it came in.' })
  channel!: DossierChannel;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Thời điểm nộp — When it was submitted.' })
  submittedAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm tiếp nhận; null khi chưa hoặc không tiếp nhận — When it was received; null: not received.',
  })
  receivedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Hạn trả kết quả — When the result is due.' })
  dueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm xử lý xong hoặc dừng xử lý — When handling ended, done or stopped; null: still open.',
  })
  processingEndedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Thời điểm trả kết quả — When the result was returned.' })
  returnedAt!: Date | null;

  @Column('text')
  @Field(() => DossierState, { description: 'Trạng thái — State.' })
  state!: DossierState;

  @Column('text', { nullable: true })
  @Field(() => DossierOutcome, { nullable: true, description: 'Kết quả; null khi chưa có — Outcome; null: none yet.' })
  outcome!: DossierOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => DossierApplicantType, {
    nullable: true,
    description: 'Loại đối tượng nộp; null khi không biết — What kind of applicant; null: not known.',
  })
  applicantType!: DossierApplicantType | null;

  @Column('text', { nullable: true })
  deskId!: string | null;

  @Column('text', { nullable: true })
  competentAgencyId!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Hạn đã hẹn lúc tiếp nhận, giữ nguyên khi gia hạn — The due time promised at reception; an extension leaves it.',
  })
  firstDueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  pausedSince!: Date | null;

  /** Instant of the newest move that is known; what is older does not go back behind it. Null: loaded, never moved here. */
  @Column('timestamptz', { nullable: true })
  movedAt!: Date | null;

  @Column('text', { nullable: true })
  lastMove!: string | null;

  @Column('text', { nullable: true })
  interlinkedGroup!: string | null;

  @Column('text', { nullable: true })
  nationalSyncState!: NationalSyncState | null;

  @Column('timestamptz', { nullable: true })
  nationalSyncAt!: Date | null;

  @Column('text', { nullable: true })
  nationalSyncError!: string | null;
}
