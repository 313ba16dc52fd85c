import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { addDays } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { adminUnitReference, adminUnitVersionOn } from './admin-unit.reference.js';
import { AdminUnit } from './admin-unit.type.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
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

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description:
      'Đơn vị trước, như trong ngày cuối trước khi chuyển — The place before, as it was on the last day before the change.',
  })
  fromVersion(@Root() { fromId, effectiveFrom }: Succession, @Ctx() context: Context) {
    return adminUnitVersionOn(fromId, addDays(effectiveFrom, -1), context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description:
      'Đơn vị sau, như trong ngày vận hành đầu tiên; null khi không có đơn vị kế thừa riêng — The place after, as it was on its first working day; null when there is no single one.',
  })
  toVersion(@Root() { toId, effectiveFrom }: Succession, @Ctx() context: Context) {
    return toId === null ? null : adminUnitVersionOn(toId, effectiveFrom, context);
  }
}
