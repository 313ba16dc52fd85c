import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { placesWithinSql } from '../../../shared/registers/unit-scope.js';
import type { Context } from '../context.js';
import { adminUnitReference } from '../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../admin-unit/admin-unit.type.js';
import { Agency } from '../agency/agency.entity.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';
import { PublicServiceUnitsArgs } from './public-service-unit.inputs.js';

export const PublicServiceUnitConnection = connectionOf(PublicServiceUnit, 'PublicServiceUnit', {
  content: 3,
  basis: '1271/QĐ-UBND, II.3',
});

@Resolver(() => PublicServiceUnit)
export class PublicServiceUnitResolver {
  @Query(() => PublicServiceUnitConnection, {
    nullable: true,
    description: 'Đơn vị sự nghiệp công lập — Public service units.',
  })
  async publicServiceUnits(
    @Args(() => PublicServiceUnitsArgs)
    { asOf, sector, unit, boundariesOn, closing, ...paging }: PublicServiceUnitsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: PublicServiceUnit,
      from: 'public_service_unit AS e',
      where: [
        '$1::date IS NULL OR (e.established_on <= $1 AND (e.dissolved_on IS NULL OR $1 < e.dissolved_on))',
        '$2::text IS NULL OR e.sector = $2',
        `$3::text IS NULL OR e.admin_unit_id IN (SELECT ${placesWithinSql(closing, { unit: '$3', day: '$4' })})`,
      ],
      parameters: [asOf ?? null, sector ?? null, unit ?? null, boundariesOn ?? asOf ?? today],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return PublicServiceUnitConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan quản lý — Governing agency.' })
  governingAgency(@Root() { governingAgencyId }: PublicServiceUnit, @Ctx() { loaders }: Context) {
    return loaders.agency.load(governingAgencyId);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Nơi đặt — Where it stands.' })
  adminUnit(@Root() { adminUnitId }: PublicServiceUnit, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }
}
