import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { inspectionOwnership } from '../steering.ownership.js';

/** What was found, what was recommended, and until when it is to be put right. */
@ObjectType({ description: 'Tồn tại, sai phạm và kiến nghị — A finding and its recommendation.' })
@Owned(inspectionOwnership)
export class InspectionFinding {
  @Field(() => String, { description: 'Tồn tại, sai phạm — What was found.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Kiến nghị — Recommendation.' })
  recommendation?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn khắc phục — To be fixed by.' })
  dueOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày khắc phục xong; null: chưa — Fixed on; null: not yet.',
  })
  fixedOn?: string | null;
}
