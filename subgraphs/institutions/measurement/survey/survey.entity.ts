import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { SurveyKind, SurveyMethod, SurveyState } from './survey.enums.js';

/** One round of a yearly survey; a correction of a published one is another edition. */
@Entity('survey')
@ObjectType({
  description:
    'Một cuộc khảo sát mức độ hài lòng; đính chính là một lần công bố khác — One survey of satisfaction; a correction is another edition.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.h; PL3, PL10-14' })
export class Survey extends RecordRow {
  @Column('text')
  @Field(() => SurveyKind, { description: 'Loại khảo sát — What it measures.' })
  kind!: SurveyKind;

  @Column('integer')
  @Field(() => Int, { description: 'Năm được đo — The year that it measures.' })
  year!: number;

  @Column('integer')
  @Field(() => Int, {
    description: 'Lần công bố: 1, rồi 2 khi đính chính … — Edition: 1, then 2 for its correction, and so on.',
  })
  edition!: number;

  @Column('text', { nullable: true })
  correctsId!: string | null;

  @Column('text')
  leadAgencyId!: string;

  @Column('text')
  @Field(() => SurveyMethod, { description: 'Cách thu thập — How answers are collected.' })
  method!: SurveyMethod;

  @Column('integer')
  @Field(() => Int, { description: 'Cỡ mẫu dự kiến, số phiếu — Planned sample, in forms.' })
  plannedSample!: number;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Dưới số phiếu hợp lệ này thì không công bố số liệu — With fewer valid answers than this, numbers are not shown.',
  })
  suppressBelow!: number;

  @Column('text')
  @Field(() => SurveyState, { description: 'Trạng thái — State.' })
  state!: SurveyState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày duyệt kế hoạch — Plan approved on.' })
  approvedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày bắt đầu khảo sát — Fieldwork began on.' })
  fieldworkOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày kết thúc thu thập; địa giới của kết quả là của ngày này — Collection ended on; results stand within the boundaries of this day.',
  })
  closedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công bố — Published on.' })
  publishedOn!: string | null;
}
