import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Owned } from '../graphql/owned.decorator.js';

/** How many committed changes of one kind lie between two positions. */
@ObjectType('ChangeCount', {
  description:
    'Số thay đổi cùng loại giữa hai vị trí — How many changes of one kind lie between two positions of an owner.',
})
@Directive('@shareable')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7' })
export class ChangeCountType {
  @Field(() => String, { description: 'Kiểu của dòng thay đổi, ví dụ StaffQuota — Type of what changed.' })
  entityType!: string;

  @Field(() => String, {
    description: 'Loại sự kiện, ví dụ RECORD_CHANGED — Kind of event, such as RECORD_CHANGED.',
  })
  kind!: string;

  @Field(() => Int, { description: 'Số thay đổi — How many.' })
  count!: number;

  @Field(() => String, { description: 'Vị trí của thay đổi đầu — Position of the first.' })
  firstPosition!: string;

  @Field(() => String, { description: 'Vị trí của thay đổi cuối — Position of the last.' })
  lastPosition!: string;
}
