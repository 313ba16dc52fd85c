import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { reportingOwnership } from '../steering.ownership.js';
import type { Report } from './report.entity.js';

/** That an agency owes a report: worked out of the rules and the groups of the day, and met or not. */
@ObjectType({
  description:
    'Nghĩa vụ báo cáo: cơ quan nào phải báo cáo gì cho kỳ nào, suy từ quy định và thành viên nhóm vào ngày bắt đầu phải nộp — Who owes which report of a period, worked out of the rules and of the members of groups on the day from which it is owed.',
})
@Owned(reportingOwnership)
export class ReportingDuty {
  ruleCode!: string;
  isPlan!: boolean;
  periodId!: string;
  reporterId!: string;
  recipientId!: string | null;
  throughId!: string | null;
  reportFound!: Report | null;

  @Field(() => LocalDateScalar, {
    description:
      'Ngày bắt đầu phải nộp: ngày cuối kỳ; với kế hoạch là ngày đầu kỳ, không trước Quyết định — Owed from: the last day of the period; for a plan its first day, not before the decision.',
  })
  owedFrom!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn nộp; null: chưa ai đặt, Quyết định không nêu — Due day; null: nobody set one, and the decision does not.',
  })
  dueOn!: LocalDate | null;
}
