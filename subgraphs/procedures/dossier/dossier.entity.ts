import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { DossierChannel, DossierOutcome, DossierState } from './dossier.enums.js';

/**
 * A dossier through its life. Times are instants; the table derives the local days that periods are counted in.
 * Who applied stands in another table, behind a policy.
 */
@Entity('dossier')
@ObjectType({ description: 'Hồ sơ thủ tục hành chính — A dossier at a one-stop desk.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Dossier {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

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

  @Column('text')
  @Field(() => Origin, { description: 'Nguồn gốc dòng dữ liệu — Sample or real.' })
  origin!: Origin;
}
