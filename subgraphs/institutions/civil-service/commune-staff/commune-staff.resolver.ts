import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import type { Context } from '../../context.js';
import { CommuneStaff } from './commune-staff.type.js';

@Resolver(() => AdminUnit)
export class CommuneStaffResolver {
  @FieldResolver(() => CommuneStaff, {
    nullable: true,
    description:
      'Cán bộ, công chức cấp xã trên địa bàn vào một ngày; null: chưa có số liệu — Commune staff of the place on a day; null: nothing recorded.',
  })
  communeStaff(
    @Root() { id, seenOn }: AdminUnit,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là ngày đang xem — Day; left out: the day that the place is shown of.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.communeStaff.load({ placeId: id, asOf: asOf ?? seenOn });
  }
}
