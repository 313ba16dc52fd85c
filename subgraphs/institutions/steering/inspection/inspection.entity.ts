import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { inspectionOwnership } from '../steering.ownership.js';
import { InspectionKind, InspectionState } from './inspection.enums.js';
import { InspectionFinding } from './inspection-finding.type.js';

/** One inspection of the reform, regular or without notice. How digital it was is told by e-government (T6.7). */
@Entity('inspection')
@ObjectType({ description: 'Cuộc kiểm tra công tác cải cách hành chính — An inspection of the reform.' })
@Directive('@key(fields: "id")')
@Owned(inspectionOwnership)
export class Inspection extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã, không trùng — Code, unique.' })
  code!: string;

  @Column('text')
  @Field(() => InspectionKind, { description: 'Loại — Kind.' })
  kind!: InspectionKind;

  @Column('text')
  @Field(() => String, { description: 'Nội dung kiểm tra — What is inspected.' })
  title!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm kế hoạch — Year of the inspection plan.' })
  planYear!: number;

  @Column('text')
  inspectorAgencyId!: string;

  @Column('text', { nullable: true })
  inspectedAgencyId!: string | null;

  @Column('text')
  adminUnitId!: string;

  @Column('text')
  @Field(() => InspectionState, { description: 'Trạng thái — State.' })
  state!: InspectionState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày dự kiến — Planned for.' })
  plannedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày bắt đầu — Started on.' })
  startedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày kết thúc — Ended on, included.' })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Số kết luận — Number of the conclusion.' })
  conclusionNumber!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày kết luận — Concluded on.' })
  concludedOn!: string | null;

  @Column('jsonb')
  @Field(() => [InspectionFinding], { description: 'Tồn tại và kiến nghị — Findings and recommendations.' })
  findings!: InspectionFinding[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Đề xuất xử lý vi phạm — Sanctions proposed.' })
  sanctionsProposed!: string | null;
}
