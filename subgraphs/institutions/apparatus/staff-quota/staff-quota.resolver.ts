import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { PublicServiceUnit } from '../../public-service-unit/public-service-unit.entity.js';
import { decisionDocumentField } from '../decision-document.resolver.js';
import { StaffQuota } from './staff-quota.entity.js';
import { StaffQuotasArgs } from './staff-quota.inputs.js';
import { staffQuotaRecord } from './staff-quota.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.a' };

export const StaffQuotaConnection = connectionOf(StaffQuota, 'StaffQuota', ownership);

@Resolver(() => StaffQuota)
class StaffQuotaResolver {
  @Query(() => StaffQuotaConnection, { nullable: true, description: 'Biên chế được giao — Staff quotas.' })
  async staffQuotas(
    @Args(() => StaffQuotasArgs)
    { year, kind, agency, publicServiceUnit, unit, boundariesOn, closing, ...paging }: StaffQuotasArgs,
    @Ctx() { db, today }: Context,
  ) {
    const places = placesWithinSql(closing, { unit: '$5', day: '$6' });
    const query = {
      entity: StaffQuota,
      from: 'staff_quota AS e LEFT JOIN public_service_unit AS p ON p.id = e.public_service_unit_id LEFT JOIN agency AS a ON a.id = e.agency_id',
      where: [
        '$1::integer IS NULL OR e.year = $1',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.agency_id = $3',
        '$4::text IS NULL OR e.public_service_unit_id = $4',
        `$5::text IS NULL OR coalesce(p.admin_unit_id, a.admin_unit_id) IN (SELECT ${places})`,
      ],
      parameters: [
        year ?? null,
        kind ?? null,
        agency ?? null,
        publicServiceUnit ?? null,
        unit ?? null,
        boundariesOn ?? today,
      ],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return StaffQuotaConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan được giao — The agency, where it is one.' })
  agency(@Root() { agencyId }: StaffQuota, @Ctx() { loaders }: Context) {
    return agencyId === null ? null : loaders.agency.load(agencyId);
  }

  @FieldResolver(() => PublicServiceUnit, {
    nullable: true,
    description: 'Đơn vị sự nghiệp được giao — The public service unit, where it is one.',
  })
  publicServiceUnit(@Root() { publicServiceUnitId }: StaffQuota, @Ctx() { loaders }: Context) {
    return publicServiceUnitId === null ? null : loaders.publicServiceUnit.load(publicServiceUnitId);
  }
}

export const staffQuotaResolvers = [
  StaffQuotaResolver,
  decisionDocumentField(StaffQuota, ({ decision }) => decision),
  historyField(StaffQuota),
  ...recordMutations(staffQuotaRecord, { ownership, scopes: ['apparatus:write'] }),
];
