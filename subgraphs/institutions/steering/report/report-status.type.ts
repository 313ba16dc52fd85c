import { Field, Int, ObjectType } from 'type-graphql';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { reportingOwnership } from '../steering.ownership.js';
import { ReportState } from './report.enums.js';

/** Where a report stood on a day: derived, never stored. */
@ObjectType({ description: 'Tình trạng của báo cáo vào một ngày — Where a report stood on a day.' })
@Owned(reportingOwnership)
export class ReportStatus {
  @Field(() => ReportState, { description: 'Trạng thái vào ngày đó — State on that day.' })
  state!: ReportState;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn nộp: của báo cáo, của kỳ, hoặc theo thời hạn đã đặt; null: chưa ai đặt — Due day: its own, its period’s, or by the due days set; null: nobody set one.',
  })
  dueOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày nộp gần nhất — Last handed in on.' })
  submittedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày trả lại gần nhất — Last returned on.' })
  returnedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày tiếp nhận — Accepted on.' })
  acceptedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số ngày chậm; null: chưa có hạn — Days late; null: there is no due day.',
  })
  lateDays!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Chậm; null: chưa có hạn — Late; null: there is no due day.' })
  isLate!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Quá hạn mà chưa nộp lần nào; null: chưa có hạn — Past due and never handed in; null: there is no due day.',
  })
  isMissing!: boolean | null;
}
