import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import { agenciesByIds } from '../../agency/agency.reference.js';
import type { Context } from '../../context.js';
import { initiativeOwnership as ownership, steeringScopes as scopes } from '../steering.ownership.js';
import { Initiative } from './initiative.entity.js';
import { InitiativesArgs } from './initiative.inputs.js';
import { initiativeRecord } from './initiative.record.js';

export const InitiativeConnection = connectionOf(Initiative, 'Initiative', ownership);

@Resolver(() => Initiative)
class InitiativeResolver {
  @Query(() => InitiativeConnection, {
    nullable: true,
    description: 'Sáng kiến theo ngày đề xuất — Initiatives, by day.',
  })
  async initiatives(
    @Args(() => InitiativesArgs) { state, agency, year, content, ...paging }: InitiativesArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: Initiative,
      from: 'initiative AS e',
      where: [
        '$1::text IS NULL OR e.state = $1',
        '$2::text IS NULL OR e.proposing_agency_id = $2 OR $2 = ANY (e.applied_at_ids)',
        '$3::integer IS NULL OR extract(year FROM e.proposed_on) = $3',
        '$4::integer IS NULL OR e.content_number = $4',
      ],
      parameters: [state ?? null, agency ?? null, year ?? null, content ?? null],
      orderBy: [
        { column: 'e.proposed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return InitiativeConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan đề xuất — The agency that proposed it.' })
  proposingAgency(@Root() { proposingAgencyId }: Initiative, @Ctx() { loaders }: Context) {
    return loaders.agency.load(proposingAgencyId);
  }

  @FieldResolver(() => [Agency], { description: 'Các cơ quan áp dụng — The agencies that apply it.' })
  appliedAt(@Root() { appliedAtIds }: Initiative, @Ctx() context: Context): Promise<Agency[]> {
    return agenciesByIds(appliedAtIds, context);
  }
}

export const initiativeResolvers = [
  InitiativeResolver,
  historyField(Initiative),
  ...recordMutations(initiativeRecord, { ownership, scopes }),
];
