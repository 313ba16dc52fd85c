import { Field, ObjectType } from 'type-graphql';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';

/** What complying with a regulation costs from a day on. */
@ObjectType({ description: 'Chi phí tuân thủ từ một ngày — What complying costs from a day on.' })
@Owned(procedureReform)
export class ComplianceCostStep {
  @Field(() => LocalDateScalar, { description: 'Từ ngày — From this day.' })
  from!: string;

  @Field(() => MoneyScalar, {
    description: 'Chi phí tuân thủ, đồng một năm của toàn bộ đối tượng — VND a year, of all who have to comply.',
  })
  amount!: Money;
}
