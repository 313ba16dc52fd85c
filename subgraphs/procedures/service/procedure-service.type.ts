import { Directive, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { describeService, HubService } from '../../../shared/service/hub-service.type.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { procedureReform } from '../ownership.js';

@ObjectType({
  implements: HubService,
  description: 'Phân hệ thủ tục hành chính — The service that holds procedures and dossiers.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureService extends HubService {}

/** Since the plan took effect: 1271/QĐ-UBND of 2021-08-18. */
export const procedureServiceId = globalId('ProcedureService', {
  register: 'services',
  code: 'procedures',
  firstValidFrom: '2021-08-18',
});

export function procedureServiceReference(
  { id }: { id: string },
  { service }: RequestContext,
): ProcedureService | null {
  if (id !== procedureServiceId) return null;
  return Object.assign(new ProcedureService(), describeService(id, service));
}
