import { Directive, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { HubService } from '../../../shared/service/hub-service.type.js';
import { decisionDay, eGovernmentOwnership } from '../ownership.js';

@ObjectType({
  implements: HubService,
  description: 'Phân hệ chính quyền điện tử, chính quyền số — The service of e-government.',
})
@Directive('@key(fields: "id")')
@Owned(eGovernmentOwnership)
export class EGovernmentService extends HubService {}

export const serviceId = globalId('EGovernmentService', {
  register: 'services',
  code: 'e-government',
  firstValidFrom: decisionDay,
});
