import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { adminUnitReference } from './admin-unit.reference.js';
import { AdminUnit } from './admin-unit.type.js';
import { Succession } from './succession.entity.js';

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị trước — The place before.' })
  from(@Root() { fromId }: Succession, @Ctx() context: Context) {
    return adminUnitReference({ id: fromId }, context);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description:
      'Đơn vị sau; null khi không có đơn vị kế thừa riêng — The place after; null when there is no single one.',
  })
  to(@Root() { toId }: Succession, @Ctx() context: Context) {
    return toId === null ? null : adminUnitReference({ id: toId }, context);
  }
}
