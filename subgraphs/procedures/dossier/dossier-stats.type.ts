import { Field, Int, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { procedureReform } from '../ownership.js';

@ObjectType({ description: 'Số hồ sơ của một nơi trong một kỳ — What the desks of a place did in a period.' })
@Owned(procedureReform)
export class DossierStats {
  @Field(() => Int, { description: 'Tiếp nhận trong kỳ — Received in the period.' })
  received!: number;

  @Field(() => Int, { description: 'Xử lý xong trong kỳ — Handling ended in the period.' })
  handled!: number;

  @Field(() => Int, { description: 'Xử lý xong đúng hạn — Handled in the period, not later than due.' })
  onTime!: number;

  @Field(() => Int, {
    description:
      'Quá hạn: xử lý xong trễ trong kỳ, hoặc còn mở khi đã đến hạn lúc hết kỳ — Overdue: handled late in the period, or still open past its due day when the period ended.',
  })
  overdue!: number;
}
