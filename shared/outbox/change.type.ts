import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned, RequiresScopes } from '../graphql/owned.decorator.js';
import { DateTimeScalar } from '../graphql/scalars.js';

const about = { content: 7, basis: '1271/QĐ-UBND, II.7' };

/** Word of one committed change, at its place in the order of its owner's database. */
@ObjectType('Change', {
  description:
    'Một thay đổi đã ghi, theo thứ tự của cơ sở dữ liệu chủ quản — A committed change, in the order of its owner’s database.',
})
@Directive('@shareable')
@Owned(about)
export class ChangeType {
  @Field(() => String, { description: 'Vị trí, tăng dần không hở — Position: growing, without a gap.' })
  position!: string;

  @Field(() => DateTimeScalar, { description: 'Thời điểm — When.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'Kiểu của dòng thay đổi, ví dụ StaffQuota — Type of what changed.' })
  entityType!: string;

  @Field(() => String, {
    description: 'Loại sự kiện, ví dụ RECORD_CHANGED — Kind of event, such as RECORD_CHANGED.',
  })
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'Dòng thay đổi — What changed.' })
  @Owned({ ...about, classification: 'INTERNAL' })
  @RequiresScopes(['record:history'])
  entityId!: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do người sửa ghi — Why, as whoever changed it wrote.' })
  @Owned({ ...about, classification: 'INTERNAL' })
  @RequiresScopes(['record:history'])
  reason!: string | null;
}
