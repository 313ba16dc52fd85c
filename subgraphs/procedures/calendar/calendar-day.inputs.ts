import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { CalendarDayKind } from './calendar-day.enums.js';

@ArgsType()
export class CalendarDaysArgs extends PageArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Từ ngày này — From this day on.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Đến hết ngày này — Up to the end of this day.' })
  to?: string | null;
}

@InputType({ description: 'Một ngày khác với thứ của nó — A day that is not what its weekday says.' })
export class CalendarDayInput {
  @Field(() => LocalDateScalar, { description: 'Ngày — The day.' })
  onDay!: string;

  @Field(() => CalendarDayKind, { description: 'Loại ngày — Kind.' })
  kind!: CalendarDayKind;

  @Field(() => String, { description: 'Tên ngày — Name.' })
  name!: string;

  @Field(() => String, { description: 'Nguồn — Source.' })
  source!: string;

  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
