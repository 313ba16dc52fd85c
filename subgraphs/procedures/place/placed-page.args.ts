import { ArgsType, Field, ID } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { AskedConditions } from '../asked-conditions.js';

/** What every list takes whose rows stand in a place: which place, as it lay on which day, and what was merged into it. */
@ArgsType()
export class PlacedPageArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Tại đơn vị này và mọi đơn vị bên dưới — In this place or below it.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đơn vị bên dưới vào ngày nào; bỏ trống là hôm nay hoặc ngày cuối của đơn vị — Day on which places stand below it; left out: today, or its last day.',
  })
  unitAsOf?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED: gồm cả các đơn vị đã nhập vào — CARRIED: also what stands in places merged into it.',
  })
  closing!: Closing;
}

/** Asks for the rows of a place. An array, not a join: the planner then probes the index of places once for each. */
export const inAskedUnit = (
  asked: AskedConditions,
  { unit, unitAsOf, closing }: Pick<PlacedPageArgs, 'unit' | 'unitAsOf' | 'closing'>,
  today: string,
): AskedConditions =>
  asked.when(unit, ($unit) => {
    const [day, carried] = [asked.bind(unitAsOf ?? today), asked.bind(closing === 'CARRIED')];
    return `e.place_id = ANY (ARRAY (SELECT unit_id FROM admin_unit_scopes(ARRAY[${$unit}::text], ${day}, ${carried})))`;
  });
