import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

/** One move of a row whose earlier states must stay known by day. */
@ObjectType({ description: 'Một lần chuyển trạng thái — One move to another state.' })
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7' })
export class DatedMove {
  @Field(() => String, { description: 'Trạng thái mới — The new state.' })
  state!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày chuyển — The day of the move.' })
  on!: LocalDate;
}
