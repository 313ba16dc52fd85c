import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { CalendarDayKind } from './calendar-day.enums.js';

@Entity('calendar_day')
@ObjectType({
  description:
    'Một ngày khác với thứ của nó: nghỉ lễ, nghỉ bù, hoán đổi. Sửa lịch chỉ đổi hạn tính sau đó, không đổi hạn đã hẹn — A day that is not what its weekday says. A change moves deadlines computed afterwards, never one that was promised before.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class CalendarDay extends RecordRow {
  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày — The day.' })
  onDay!: string;

  @Column('text')
  @Field(() => CalendarDayKind, { description: 'Loại ngày — Kind.' })
  kind!: CalendarDayKind;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Là ngày làm việc — Whether it is worked.' })
  isWorking!: boolean;

  @Column('text')
  @Field(() => String, { description: 'Tên ngày — Name.' })
  name!: string;

  @Column('text')
  @Field(() => String, {
    description: 'Nguồn: văn bản hoặc quy tắc — Source: a document, or the rule it follows from.',
  })
  source!: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
