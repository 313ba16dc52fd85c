import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { demandPrefix } from '../procedure/foreign-id.rules.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { ProcedureDelegation } from './procedure-delegation.entity.js';
import { ProcedureDelegationInput, ProcedureDelegationsArgs } from './procedure-delegation.inputs.js';
import { delegationFaults } from './procedure-delegation.rules.js';

const ownership = { content: 2, basis: '1271/QĐ-UBND, II.2.b.4' };
const ProcedureDelegationConnection = connectionOf(ProcedureDelegation, 'ProcedureDelegation', ownership);

const procedureDelegationRecord = recordKind({
  type: 'ProcedureDelegation',
  title: { vi: 'phân cấp giải quyết thủ tục', en: 'delegation of a procedure' },
  entity: ProcedureDelegation,
  input: ProcedureDelegationInput,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: ({ after }) =>
    after === null ? [] : [...demandPrefix('fromAgencyId', after.fromAgencyId, 'Agency'), ...delegationFaults(after)],
  refusals: {
    procedure_delegation_once: {
      vi: 'Việc phân cấp này trong thời gian đó đã được ghi.',
      en: 'This delegation is on record in that time already.',
    },
  },
});

@Resolver(() => ProcedureDelegation)
class ProcedureDelegationResolver {
  @Query(() => ProcedureDelegationConnection, {
    nullable: true,
    description: 'Các thủ tục phân cấp cho cấp dưới — Procedures given to a lower level.',
  })
  async procedureDelegations(
    @Args(() => ProcedureDelegationsArgs) given: ProcedureDelegationsArgs,
    @Ctx() { db }: Context,
  ) {
    const { asOf, procedure, fromAgency, toLevel, ...paging } = given;
    const query = {
      entity: ProcedureDelegation,
      from: 'procedure_delegation AS e',
      where: [
        '$1::date IS NULL OR daterange(e.valid_from, e.valid_to) @> $1',
        '$2::text IS NULL OR e.procedure_id = $2',
        '$3::text IS NULL OR e.from_agency_id = $3',
        '$4::text IS NULL OR e.to_level = $4',
      ],
      parameters: [asOf, procedure, fromAgency, toLevel].map((one) => one ?? null),
      orderBy: [
        { column: 'e.valid_from', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ProcedureDelegationConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan phân cấp — The agency that gives it.' })
  fromAgency(@Root() { fromAgencyId }: ProcedureDelegation): Agency {
    return { id: fromAgencyId };
  }
}

export const procedureDelegationResolvers = [
  ProcedureDelegationResolver,
  procedureField(ProcedureDelegation),
  historyField(ProcedureDelegation),
  ...recordMutations(procedureDelegationRecord, { ownership, scopes: ['procedure:write'] }),
];
