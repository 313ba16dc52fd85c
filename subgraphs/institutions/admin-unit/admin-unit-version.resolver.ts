import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { adminUnitOn } from './admin-unit.reference.js';
import { AdminUnit } from './admin-unit.type.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { dayWithin } from './version-on-day.rules.js';

@Resolver(() => AdminUnitVersion)
export class AdminUnitVersionResolver {
  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị, như trong phiên bản này — The unit, as this version shows it.',
  })
  unit(@Root() version: AdminUnitVersion, @Ctx() { today }: Context) {
    return AdminUnit.showing(version, today);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị cấp trên lúc đó — The place above at the time: on the last day of this version so far.',
  })
  parent(@Root() version: AdminUnitVersion, @Ctx() context: Context) {
    return version.parentId === null ? null : adminUnitOn(version.parentId, dayWithin(version, context.today), context);
  }
}
