import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { DatedMove } from '../dated-moves.type.js';
import { reportingOwnership } from '../steering.ownership.js';
import type { ReportState } from './report.enums.js';

/** What one agency reports under one rule, for a period or about a subject. */
@Entity('report')
@ObjectType({
  description:
    'Báo cáo của một cơ quan theo một quy định, cho một kỳ hoặc về một vướng mắc — What an agency reports under a rule, for a period or about an obstacle.',
})
@Directive('@key(fields: "id")')
@Owned(reportingOwnership)
export class Report extends RecordRow {
  @Column('text')
  ruleCode!: string;

  @Column('text', { nullable: true })
  periodId!: string | null;

  @Column('text')
  reporterId!: string;

  @Column('text', { nullable: true })
  recipientId!: string | null;

  @Column('text', { nullable: true })
  throughId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Chủ đề, khi đột xuất — Subject, where it is ad hoc.' })
  subject!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null; // its own; what holds on a day is told by ReportStatus

  @Column('text')
  state!: ReportState;

  @Column('jsonb')
  @Field(() => [DatedMove], { description: 'Các lần nộp, trả lại, tiếp nhận — Its moves, in order.' })
  moves!: DatedMove[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Lý do trả lại gần nhất — Why it was last returned.' })
  returnReason!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Nội dung báo cáo — Text of the report.' })
  content!: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Lần nộp thứ mấy; 0: chưa nộp — How many times it was handed in; 0: not yet.' })
  contentVersion!: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Tên các tệp kèm theo — Names of the attachments.' })
  attachments!: string[];
}
