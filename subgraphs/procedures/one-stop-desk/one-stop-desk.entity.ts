import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { OneStopDeskKind } from './one-stop-desk.enums.js';

/** Where people hand in and are handed out. */
@Entity('one_stop_desk')
@ObjectType({ description: 'Bộ phận một cửa — A one-stop desk.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class OneStopDesk extends RecordRow {
  @Column('text')
  @Field(() => String, {
    description:
      'Định danh mở đầu mã hồ sơ; có thể dùng lại khi nơi cũ đã đóng — Identifier that opens the codes of its dossiers; it may be used again once a desk has closed.',
  })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Column('text')
  @Field(() => OneStopDeskKind, { description: 'Loại — Kind.' })
  kind!: OneStopDeskKind;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp — Level.' })
  level!: AdminLevel;

  @Column('text', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  placeId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Mở từ ngày — First day open.' })
  openedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên đã đóng; null: đang mở — First day closed; null: open.',
  })
  closedOn!: string | null;
}
