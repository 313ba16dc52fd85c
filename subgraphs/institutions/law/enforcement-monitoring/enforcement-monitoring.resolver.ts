import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { EnforcementMonitoring } from './enforcement-monitoring.entity.js';
import { EnforcementMonitoringsArgs } from './enforcement-monitoring.inputs.js';
import { enforcementMonitoringRecord } from './enforcement-monitoring.record.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b.4' };

export const EnforcementMonitoringConnection = connectionOf(EnforcementMonitoring, 'EnforcementMonitoring', ownership);

@Resolver(() => EnforcementMonitoring)
class EnforcementMonitoringResolver {
  @Query(() => EnforcementMonitoringConnection, {
    nullable: true,
    description: 'Theo dõi tình hình thi hành pháp luật — Monitoring of how the law is carried out.',
  })
  async enforcementMonitorings(
    @Args(() => EnforcementMonitoringsArgs) { year, agency, asOf, followedUp, ...paging }: EnforcementMonitoringsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: EnforcementMonitoring,
      from: 'enforcement_monitoring AS e',
      where: [
        '$1::integer IS NULL OR e.year = $1',
        '$2::text IS NULL OR e.agency_id = $2',
        '$3::date IS NULL OR e.reported_on <= $3',
        '$4::boolean IS NULL OR (e.recommendations IS NOT NULL AND (e.followed_up_on IS NOT NULL AND e.followed_up_on <= coalesce($3, $5::date)) = $4)',
      ],
      parameters: [year ?? null, agency ?? null, asOf ?? null, followedUp ?? null, today],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return EnforcementMonitoringConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan theo dõi — The agency that monitors.' })
  agency(@Root() { agencyId }: EnforcementMonitoring, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }
}

export const enforcementMonitoringResolvers = [
  EnforcementMonitoringResolver,
  historyField(EnforcementMonitoring),
  ...recordMutations(enforcementMonitoringRecord, { ownership, scopes: ['law:write'] }),
];
