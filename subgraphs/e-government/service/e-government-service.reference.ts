import type { ReferenceResolver } from '../../../shared/service/define-subgraph.js';
import { describeService } from '../../../shared/service/hub-service.type.js';
import type { EGovernmentLoaders } from '../loaders.js';
import { EGovernmentService, serviceId } from './e-government-service.type.js';

export const resolveService: ReferenceResolver<EGovernmentLoaders> = ({ id }, { service }) =>
  id === serviceId ? Object.assign(new EGovernmentService(), describeService(id, service)) : null;
