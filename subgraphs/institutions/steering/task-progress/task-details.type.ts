import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { tasksOwnership } from '../steering.ownership.js';

/** A later due day, and who gave it: the original one stays. */
@ObjectType('TaskExtension', { description: 'Một lần gia hạn — A later due day that was granted.' })
@Owned(tasksOwnership)
export class TaskExtension {
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định gia hạn — Day of the decision.' })
  decidedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Hạn mới — The new due day.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Văn bản, lý do — Document and reason.' })
  basis?: string | null;
}

/** What shows that work was done. */
@ObjectType('TaskEvidence', { description: 'Minh chứng thực hiện — Evidence of the work.' })
@Owned(tasksOwnership)
export class TaskEvidence {
  @Field(() => String, { description: 'Mô tả — What it is.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Địa chỉ web — Web address.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản — Number of a document.' })
  document?: string | null;
}
