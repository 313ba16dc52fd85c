import { ArgsType, Field, ID } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Closing } from './closing.js';
import './figures.enums.js';
import { AdminLevel } from './target-rule.js';
import { TrendStep } from './trend.js';

/** What `Target.result` may be asked, alike in all four subgraphs. */
@ArgsType()
export class TargetResultArguments {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Tính đến hết ngày này; bỏ trống là ngày muộn nhất có thể — To the end of this day; left out: as late as can be answered.',
  })
  asOf?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị; bỏ trống là toàn tỉnh — Unit; left out: the whole that the plan speaks of.',
  })
  unit?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'Cách chốt số liệu — How figures close where the subject ended.',
  })
  closing!: Closing;
}

@ArgsType()
export class TrendArguments {
  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  from!: string;

  @Field(() => LocalDateScalar, { description: 'Đến ngày — Last day.' })
  to!: string;

  @Field(() => TrendStep, { defaultValue: TrendStep.YEAR, description: 'Bước — The step between points.' })
  by!: TrendStep;

  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị khác; bỏ trống là đơn vị của kết quả — Another unit; left out: that of the result.',
  })
  unit?: string | null;
}

@ArgsType()
export class ByUnitArguments {
  @Field(() => AdminLevel, { description: 'Cấp của các đơn vị — The level of the units.' })
  level!: AdminLevel;
}
