import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { AdminUnit } from './admin-unit.type.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { Succession } from './succession.entity.js';
import { adminUnitReference } from './admin-unit.reference.js';

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị trước — The place before.' })
  from(@Root() { fromId }: Succession, @Ctx() context: Context) {
    return adminUnitReference({ id: fromId }, context);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị sau; null khi không có đơn vị kế thừa riêng — The place after; null when there is no single one.' })
  to(@Root() { toId }: Succession, @Ctx() context: Context) {
    return toId === null ? null : adminUnitReference({ id: toId }, context);
  }
}

@Resolver(() => AdminUnitVersion)
export class AdminUnitVersionResolver {
  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị mà phiên bản thuộc về — The unit this is a version of.' })
  unit(@Root() version: AdminUnitVersion) {
    return AdminUnit.showing(version);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị cấp trên lúc đó — The place above at the time.' })
  parent(@Root() { parentId }: AdminUnitVersion, @Ctx() context: Context) {
    return parentId === null ? null : adminUnitReference({ id: parentId }, context);
  }
}
