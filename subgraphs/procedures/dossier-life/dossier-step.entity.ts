import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { internalScopes, internalText } from './internal-text.js';

@Entity('dossier_step')
@ObjectType({ description: 'Một bước xử lý hồ sơ — A step in the handling of a dossier.' })
@Owned(procedureReform)
export class DossierStep {
  @PrimaryColumn('bigint')
  dossier!: string;

  @PrimaryColumn('smallint')
  @Field(() => Int, { description: 'Thứ tự của bước, từ 1 — Its place among the steps, from 1.' })
  ordinal!: number;

  @Column('text')
  agencyId!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Mã công chức xử lý trong hệ thống một cửa — Code of the officer in the one-stop system.',
  })
  @Owned(internalText)
  @RequiresScopes(...internalScopes)
  officer!: string | null;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Bắt đầu — Began.' })
  beganAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Hạn của bước — Due.' })
  dueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Kết thúc; null: đang xử lý — Ended; null: under way.' })
  endedAt!: Date | null;
}
