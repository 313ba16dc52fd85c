import { Directive, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { HubService } from '../../../shared/service/hub-service.type.js';

@ObjectType({
  implements: HubService,
  description: 'Phân hệ tài chính công của Sở Tài chính — The finance service, of the Department of Finance.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 5, basis: '1271/QĐ-UBND, II.5' })
export class FinanceService extends HubService {}

/** There is one. */
export const financeServiceId = globalId('FinanceService', {
  register: 'services',
  code: 'finance',
  firstValidFrom: '2021-08-18',
});
