import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { badInput } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { CalendarDay } from './calendar-day.entity.js';
import { CalendarDaysArgs } from './calendar-day.inputs.js';
import { calendarDayRecord } from './calendar-day.record.js';

const CalendarDayConnection = connectionOf(CalendarDay, 'CalendarDay', procedureReform);
const mostDays = 1_000;

@Resolver(() => CalendarDay)
class CalendarDayResolver {
  @Query(() => CalendarDayConnection, {
    nullable: true,
    description: 'Ngày nghỉ, nghỉ bù, làm bù, theo thứ tự ngày — Days off and days worked instead, in order.',
  })
  async calendarDays(@Args(() => CalendarDaysArgs) { from, to, ...paging }: CalendarDaysArgs, @Ctx() { db }: Context) {
    const query = {
      entity: CalendarDay,
      from: 'calendar_day AS e',
      where: ['$1::date IS NULL OR e.on_day >= $1', '$2::date IS NULL OR e.on_day <= $2'],
      parameters: [from ?? null, to ?? null],
      orderBy: [{ column: 'e.on_day', type: 'date' }] as const,
    };
    return CalendarDayConnection.from(await readPage(db, query, paging));
  }

  @Query(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày làm việc thứ mấy sau một ngày, theo lịch hiện có — The working day so many after a day, by the calendar as it is now.',
  })
  async workingDay(
    @Arg('after', () => LocalDateScalar, { description: 'Sau ngày này — After this day.' }) after: string,
    @Arg('days', () => Int, { description: 'Số ngày làm việc, 1 đến 1.000 — How many working days, 1 to 1,000.' })
    days: number,
    @Ctx() { db }: Context,
  ): Promise<string | null> {
    if (days < 1 || days > mostDays) throw outside(days);
    const [row] = await db.query<{ day: string }>('SELECT working_days_after($1::date, $2::integer) AS day', [
      after,
      days,
    ]);
    return row?.day ?? null;
  }
}

const outside = (days: number) =>
  badInput({
    vi: `days: ${days} nằm ngoài khoảng 1 đến ${mostDays}.`,
    en: `days: ${days} is outside 1 to ${mostDays}.`,
  });

export const calendarDayResolvers = [
  CalendarDayResolver,
  historyField(CalendarDay),
  ...recordMutations(calendarDayRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
