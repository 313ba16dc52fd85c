import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../shared/registers/unit-scope.js';
import { decisionDocumentField } from '../apparatus/decision-document.resolver.js';
import type { Context } from '../context.js';
import { addDays } from '../../../shared/time/local-date.js';
import { adminUnitReference, adminUnitVersionOn } from '../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { Agency } from '../agency/agency.entity.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';
import { PublicServiceUnitsArgs } from './public-service-unit.inputs.js';
import { publicServiceUnitRecord } from './public-service-unit.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3' };

export const PublicServiceUnitConnection = connectionOf(PublicServiceUnit, 'PublicServiceUnit', ownership);

@Resolver(() => PublicServiceUnit)
class PublicServiceUnitResolver {
  @Query(() => PublicServiceUnitConnection, {
    nullable: true,
    description: 'Đơn vị sự nghiệp công lập — Public service units.',
  })
  async publicServiceUnits(
    @Args(() => PublicServiceUnitsArgs)
    { asOf, sector, agency, dissolutionKind, unit, boundariesOn, closing, ...paging }: PublicServiceUnitsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: PublicServiceUnit,
      from: 'public_service_unit AS e',
      where: [
        '$1::date IS NULL OR (e.established_on <= $1 AND (e.dissolved_on IS NULL OR $1 < e.dissolved_on))',
        '$2::text IS NULL OR e.sector = $2',
        `$3::text IS NULL OR e.admin_unit_id IN (SELECT ${placesWithinSql(closing, { unit: '$3', day: '$4' })})`,
        '$5::text IS NULL OR e.governing_agency_id = $5',
        '$6::text IS NULL OR e.dissolution_kind = $6',
      ],
      parameters: [
        asOf ?? null,
        sector ?? null,
        unit ?? null,
        boundariesOn ?? asOf ?? today,
        agency ?? null,
        dissolutionKind ?? null,
      ],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return PublicServiceUnitConnection.from(await readPage(db, query, paging));
  }

  @Query(() => PublicServiceUnit, {
    nullable: true,
    description: 'Đơn vị sự nghiệp theo mã — The public service unit with this code.',
  })
  async publicServiceUnit(
    @Arg('code', () => String, { description: 'Mã trong sổ đăng ký — Code in the register.' }) code: string,
    @Ctx() { db }: Context,
  ) {
    const [unit] = await selectEntities(db, PublicServiceUnit, 'WHERE e.code = $1', [code]);
    return unit ?? null;
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan quản lý — Governing agency.' })
  governingAgency(@Root() { governingAgencyId }: PublicServiceUnit, @Ctx() { loaders }: Context) {
    return loaders.agency.load(governingAgencyId);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Nơi đặt — Where it stands.' })
  adminUnit(@Root() { adminUnitId }: PublicServiceUnit, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }
  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description:
      'Địa bàn như vào ngày hoạt động cuối cùng; null: còn hoạt động, hoặc sổ địa bàn chưa có ngày đó — The place as on the last day of the unit; null: it lives on, or the register of places has no such day.',
  })
  placeAtEnd(@Root() { adminUnitId, dissolvedOn }: PublicServiceUnit, @Ctx() context: Context) {
    return dissolvedOn === null ? null : adminUnitVersionOn(adminUnitId, addDays(dissolvedOn, -1), context);
  }

  @FieldResolver(() => PublicServiceUnit, {
    nullable: true,
    description: 'Đơn vị nhận sáp nhập — The unit it was merged into.',
  })
  successor(@Root() { successorId }: PublicServiceUnit, @Ctx() { loaders }: Context) {
    return successorId === null ? null : loaders.publicServiceUnit.load(successorId);
  }

  @FieldResolver(() => [PublicServiceUnit], {
    description: 'Các đơn vị đã sáp nhập vào, cũ trước — The units that were merged into it, oldest first.',
  })
  predecessors(@Root() { id }: PublicServiceUnit, @Ctx() { loaders }: Context) {
    return loaders.unitsMergedInto.load(id);
  }
}

export const publicServiceUnitResolvers = [
  PublicServiceUnitResolver,
  decisionDocumentField(PublicServiceUnit, ({ endingDecision }) => endingDecision),
  historyField(PublicServiceUnit),
  ...recordMutations(publicServiceUnitRecord, { ownership, scopes: ['apparatus:write'] }),
];
