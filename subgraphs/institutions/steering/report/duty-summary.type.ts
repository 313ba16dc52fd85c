import { Field, Int, ObjectType } from 'type-graphql';
import { Origin } from '../../../../shared/figures/formula.js';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { reportingOwnership } from '../steering.ownership.js';
import type { DutyCounts } from './duty-summary.rules.js';

/** What was owed under one rule for one period, and what became of it by a day. The six numbers below `owed` add up to it. */
@ObjectType({
  description:
    'Tình hình chấp hành một quy định báo cáo cho một kỳ, đến hết một ngày — How a rule of reporting was kept for a period, by a day.',
})
@Owned(reportingOwnership)
export class DutySummary implements DutyCounts {
  ruleCode!: string;

  @Field(() => LocalDateScalar, { description: 'Tính đến hết ngày — Counted to the end of this day.' })
  asOf!: LocalDate;

  @Field(() => Int, { description: 'Số phải nộp — How many are owed.' })
  owed!: number;

  @Field(() => Int, { description: 'Đã nộp đúng hạn — Handed in on time.' })
  onTime!: number;

  @Field(() => Int, { description: 'Đã nộp nhưng chậm — Handed in late.' })
  late!: number;

  @Field(() => Int, {
    description: 'Đã nộp, chưa ai đặt hạn nên không xét đúng hạn — Handed in; nobody set a due day to judge by.',
  })
  withoutDueDay!: number;

  @Field(() => Int, { description: 'Bị trả lại, chưa nộp lại — Returned, and not handed in again.' })
  returned!: number;

  @Field(() => Int, { description: 'Thiếu: quá hạn mà chưa nộp — Missing: past due and never handed in.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Chưa nộp, chưa đến hạn hoặc chưa có hạn — Not handed in; not due yet, or without a due day.',
  })
  notYetHandedIn!: number;

  @Field(() => Origin, {
    nullable: true,
    description:
      'SAMPLE khi có báo cáo mẫu; null: chưa có báo cáo nào — SAMPLE when a report is sample; null: there is no report.',
  })
  origin!: Origin | null;
}
