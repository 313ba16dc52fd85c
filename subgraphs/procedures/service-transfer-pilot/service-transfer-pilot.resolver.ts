import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { demandPrefix } from '../procedure/foreign-id.rules.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ServiceTransferPilot } from './service-transfer-pilot.entity.js';
import { PilotState } from './service-transfer-pilot.enums.js';
import { ServiceTransferPilotInput, ServiceTransferPilotsArgs } from './service-transfer-pilot.inputs.js';
import { dayOfMove, pilotFaults, pilotMachine } from './service-transfer-pilot.states.js';

const ownership = { content: 2, basis: '1271/QĐ-UBND, II.2.b.6' };
const ServiceTransferPilotConnection = connectionOf(ServiceTransferPilot, 'ServiceTransferPilot', ownership);

const serviceTransferPilotRecord = recordKind({
  type: 'ServiceTransferPilot',
  title: { vi: 'thí điểm chuyển giao dịch vụ', en: 'pilot of a service transfer' },
  entity: ServiceTransferPilot,
  input: ServiceTransferPilotInput,
  complete: (pilot) => ({
    procedureId: pilot.procedureId ?? null,
    decision: pilot.decision ?? null,
    evaluation: pilot.evaluation ?? null,
    approvedOn: pilot.approvedOn ?? null,
    startedOn: pilot.startedOn ?? null,
    evaluatedOn: pilot.evaluatedOn ?? null,
    concludedOn: pilot.concludedOn ?? null,
  }),
  faults: ({ after }, { today }) =>
    after === null ? [] : [...demandPrefix('agencyId', after.agencyId, 'Agency'), ...pilotFaults(after, today)],
  refusals: {
    service_transfer_pilot_once: {
      vi: 'Đề xuất chuyển giao dịch vụ này cho đơn vị đó ngày đó đã được ghi.',
      en: 'This proposal of that day is on record already.',
    },
  },
  states: { property: 'state', machine: pilotMachine, type: PilotState, apply: dayOfMove },
});

@Resolver(() => ServiceTransferPilot)
class ServiceTransferPilotResolver {
  @Query(() => ServiceTransferPilotConnection, {
    nullable: true,
    description:
      'Các thí điểm chuyển giao dịch vụ, theo ngày đề xuất — Pilots of service transfers, by day of proposal.',
  })
  async serviceTransferPilots(
    @Args(() => ServiceTransferPilotsArgs) { state, agency, ...paging }: ServiceTransferPilotsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: ServiceTransferPilot,
      from: 'service_transfer_pilot AS e',
      where: ['$1::text IS NULL OR e.state = $1', '$2::text IS NULL OR e.agency_id = $2'],
      parameters: [state ?? null, agency ?? null],
      orderBy: [
        { column: 'e.proposed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ServiceTransferPilotConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan đang thực hiện — The agency that does it now.' })
  agency(@Root() { agencyId }: ServiceTransferPilot): Agency {
    return { id: agencyId };
  }

  @FieldResolver(() => Procedure, { nullable: true, description: 'Thủ tục liên quan — The procedure concerned.' })
  procedure(@Root() { procedureId }: ServiceTransferPilot, @Ctx() { loaders }: Context) {
    return procedureId === null ? null : loaders.procedure.load(procedureId);
  }
}

export const serviceTransferPilotResolvers = [
  ServiceTransferPilotResolver,
  historyField(ServiceTransferPilot),
  ...recordMutations(serviceTransferPilotRecord, { ownership, scopes: ['procedure:write'] }),
];
