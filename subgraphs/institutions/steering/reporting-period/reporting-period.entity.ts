import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { reportingOwnership } from '../steering.ownership.js';
import { ReportCadence } from './reporting-period.enums.js';

/** What a report speaks about. The regular ones are calendar time; an ad hoc one is opened by whoever asks. */
@Entity('reporting_period')
@ObjectType({ description: 'Kỳ báo cáo — The span of days that a report speaks about.' })
@Directive('@key(fields: "id")')
@Owned(reportingOwnership)
export class ReportingPeriod extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã, ví dụ 2024-Q1 — Code, for example 2024-Q1.' })
  code!: string;

  @Column('text')
  @Field(() => ReportCadence, { description: 'Loại kỳ — Kind of period.' })
  cadence!: ReportCadence;

  @Column('text')
  @Field(() => String, { description: 'Tên kỳ — Label.' })
  label!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày đầu — First day.' })
  firstDay!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày cuối, tính cả ngày này — Last day, included.' })
  lastDay!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn nộp chung của các báo cáo (không phải kế hoạch), nếu được đặt; Quyết định không nêu — Due day of all reports (not of plans), where one was set; the decision sets none.',
  })
  dueOn!: string | null;
}

/** How many days after it began to be owed a report or plan is due. The decision says nothing: empty until somebody decides. */
@Entity('reporting_due_days')
@ObjectType({
  description:
    'Thời hạn nộp theo quy định ngoài Quyết định 1271, tính từ ngày cuối kỳ; với kế hoạch, từ ngày đầu kỳ — When a kind of report is due, counted from the last day of its period, or for a plan from the first; set by other rules than the decision, which has none.',
})
@Directive('@key(fields: "id")')
@Owned(reportingOwnership)
export class ReportingDueDays extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã quy định, ví dụ R1 — Code of the rule, for example R1.' })
  ruleCode!: string;

  @Column('text')
  @Field(() => ReportCadence, { description: 'Loại kỳ — Kind of period.' })
  cadence!: ReportCadence;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Số ngày sau ngày cuối kỳ (kế hoạch: ngày đầu kỳ); âm là trước — Days after the last day (a plan: the first); negative: before.',
  })
  days!: number;

  @Column('text')
  @Field(() => String, { description: 'Văn bản quy định — The document that sets it.' })
  basis!: string;
}
