import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import { adminUnitOn } from '../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../admin-unit/admin-unit.type.js';
import { dayWithin } from '../admin-unit/version-on-day.rules.js';
import type { Context } from '../context.js';
import { Agency } from './agency.entity.js';

@Resolver(() => Agency)
export class PlaceOfAgencyResolver {
  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description:
      'Địa bàn của cơ quan, vào ngày cuối mà cả hai còn; null với cơ quan Trung ương và nhóm — The place it works for, on the last day of both; null for central bodies and groups.',
  })
  adminUnit(@Root() agency: Agency, @Ctx() context: Context) {
    return agency.adminUnitId === null
      ? null
      : adminUnitOn(agency.adminUnitId, dayWithin(agency, context.today), context);
  }
}

@Resolver(() => AdminUnit)
export class AgenciesOfPlaceResolver {
  @FieldResolver(() => [Agency], {
    description:
      'Các cơ quan của địa bàn vào một ngày, theo mã: Ủy ban nhân dân; ở cấp tỉnh thêm các sở và tương đương — The agencies of the place on a day, by code: its People’s Committee, and at the province its departments and their like.',
  })
  async agencies(
    @Root() { id, seenOn }: AdminUnit,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là ngày đang xem — Day; left out: the day that the place is shown of.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders }: Context,
  ) {
    const agencies = await loaders.agenciesOfPlace.load(id);
    return agencies.filter((agency) => isInForce(agency, asOf ?? seenOn));
  }
}
