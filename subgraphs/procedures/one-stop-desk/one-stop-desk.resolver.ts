import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Agency } from '../agency/agency.type.js';
import { AskedConditions } from '../asked-conditions.js';
import type { Context } from '../context.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { inAskedUnit } from '../place/placed-page.args.js';
import { OneStopDesk } from './one-stop-desk.entity.js';
import { OneStopDesksArgs } from './one-stop-desk.inputs.js';
import { oneStopDeskRecord } from './one-stop-desk.record.js';

export const OneStopDeskConnection = connectionOf(OneStopDesk, 'OneStopDesk', ownership);

@Resolver(() => OneStopDesk)
class OneStopDeskResolver {
  @Query(() => OneStopDeskConnection, {
    nullable: true,
    description: 'Bộ phận một cửa, theo mã — One-stop desks, by code.',
  })
  async oneStopDesks(@Args(() => OneStopDesksArgs) given: OneStopDesksArgs, @Ctx() { db, today }: Context) {
    const { where, parameters } = inAskedUnit(new AskedConditions(), given, today)
      .when(given.kind, ($) => `e.kind = ${$}`)
      .when(given.level, ($) => `e.level = ${$}`)
      .when(given.agency, ($) => `e.agency_id = ${$}`)
      .when(given.code, ($) => `e.code = ${$}`)
      .when(given.openOn, ($) => `e.opened_on <= ${$} AND (e.closed_on IS NULL OR ${$} < e.closed_on)`);
    const query = {
      entity: OneStopDesk,
      from: 'one_stop_desk AS e',
      where,
      parameters,
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.opened_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return OneStopDeskConnection.from(await readPage(db, query, given));
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Đơn vị hành chính — The place.' })
  place(@Root() { placeId }: OneStopDesk): AdminUnit {
    return AdminUnit.of(placeId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan chịu trách nhiệm — The agency that answers for it.',
  })
  agency(@Root() { agencyId }: OneStopDesk): Agency | null {
    return agencyId === null ? null : { id: agencyId };
  }
}

@Resolver(() => AdminUnit)
class DesksOfPlaceResolver {
  @FieldResolver(() => [OneStopDesk], {
    nullable: true,
    description: 'Bộ phận một cửa của chính nơi này đang mở vào một ngày — Its own one-stop desks open on a day.',
  })
  @Owned(ownership)
  oneStopDesks(
    @Root() { id }: AdminUnit,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<OneStopDesk[]> {
    return loaders.desksOfPlaceOn(id, asOf ?? today);
  }
}

export const oneStopDeskResolvers = [
  OneStopDeskResolver,
  DesksOfPlaceResolver,
  historyField(OneStopDesk),
  ...recordMutations(oneStopDeskRecord, { ownership, scopes: outcomeScopes.desks }),
];
