import { describeService } from '../../../shared/service/hub-service.type.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { FinanceService, financeServiceId } from './finance-service.type.js';

export const resolveFinanceService = (
  { id }: { readonly id: string },
  { service }: Pick<RequestContext, 'service'>,
): FinanceService | null =>
  id === financeServiceId ? Object.assign(new FinanceService(), describeService(id, service)) : null;
