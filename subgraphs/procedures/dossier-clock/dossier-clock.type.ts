import { Field, Int, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import type { ClockReading } from './dossier-clock.rules.js';

@ObjectType({
  description:
    'Đồng hồ của hồ sơ vào một thời điểm: chạy từ lúc tiếp nhận, dừng khi chờ bổ sung, nghĩa vụ tài chính hoặc tạm dừng — A dossier’s clock at a moment: it runs from reception, and stands while papers or a payment are waited for or it is suspended.',
})
@Owned(procedureReform)
export class DossierClock {
  @Field(() => DateTimeScalar, { description: 'Xem vào lúc — The moment looked at.' })
  asOf!: Date;

  @Field(() => Boolean, { description: 'Đang chạy — Whether it runs.' })
  isRunning!: boolean;

  @Field(() => DateTimeScalar, { description: 'Hạn đã hẹn, gồm gia hạn — The due time promised, with extensions.' })
  dueAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Hạn cộng thời gian dừng; null khi đang dừng — Due with the time it stood; null while it stands.',
  })
  deadlineAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Đúng hạn: lúc xong (chưa xong thì lúc xem) trừ thời gian dừng không sau hạn — In time: its end, or while open the moment looked at, less the time it stood, is not after due.',
  })
  isInTime!: boolean;

  @Field(() => Int, { description: 'Tổng thời gian đã dừng, giây — How long it stood in all, in seconds.' })
  pausedForSeconds!: number;

  @Field(() => Int, {
    description: 'Thời gian còn lại, giây; âm là trễ — What is left, in seconds; negative: late by so much.',
  })
  remainingSeconds!: number;

  @Field(() => Int, { description: 'Số lần yêu cầu bổ sung — How often papers were asked for.' })
  supplementRequests!: number;

  @Field(() => Boolean, {
    description:
      'Quá hạn theo Bộ chỉ số quốc gia (766/QĐ-TTg): trễ, hoặc yêu cầu bổ sung từ lần thứ hai — Overdue as the national index counts: late, or asked for papers a second time.',
  })
  isOverdueInNationalIndex!: boolean;

  static of({ pausedForMs, remainingMs, ...reading }: ClockReading, dueAt: Date, asOf: Date): DossierClock {
    const seconds = {
      pausedForSeconds: Math.floor(pausedForMs / 1000),
      remainingSeconds: Math.floor(remainingMs / 1000),
    };
    return Object.assign(new DossierClock(), { ...reading, ...seconds, dueAt, asOf });
  }
}
