import { Apparatus1700000000300 } from '../migrations/1700000000300-apparatus.js';
import { PublicServiceUnitRecords1700000000310 } from '../migrations/1700000000310-public-service-unit-records.js';
import { Arrangement1700000000320 } from '../migrations/1700000000320-arrangement.js';
import { AgencyFunctions1700000000330 } from '../migrations/1700000000330-agency-functions.js';
import { Decentralisation1700000000340 } from '../migrations/1700000000340-decentralisation.js';
import { definePart } from '../part.js';
import { publicServiceUnitEndingSeed } from '../public-service-unit/sample-endings.seed.js';
import { AgencyFunction } from './agency-function/agency-function.entity.js';
import { agencyFunctionResolvers } from './agency-function/agency-function.resolver.js';
import { agencyFunctionSeed } from './agency-function/agency-function.seed.js';
import { arrangementSeed } from './arrangement/arrangement.seed.js';
import { ArrangementItem } from './arrangement/arrangement-item.entity.js';
import { arrangementItemResolvers } from './arrangement/arrangement-item.resolver.js';
import { Decentralisation } from './decentralisation/decentralisation.entity.js';
import { decentralisationResolvers } from './decentralisation/decentralisation.resolver.js';
import { decentralisationSeed } from './decentralisation/decentralisation.seed.js';
import { FunctionFinding } from './function-finding/function-finding.entity.js';
import { functionFindingResolvers } from './function-finding/function-finding.resolver.js';
import { FunctionTopic } from './function-topic/function-topic.entity.js';
import { functionTopicResolvers } from './function-topic/function-topic.resolver.js';
import { StaffQuota } from './staff-quota/staff-quota.entity.js';
import { staffQuotaResolvers } from './staff-quota/staff-quota.resolver.js';
import { staffQuotaSeed } from './staff-quota/staff-quota.seed.js';

/** Content 3: the apparatus (1271/QĐ-UBND, II.3). */
export const apparatus = definePart({
  resolvers: [
    ...agencyFunctionResolvers,
    ...arrangementItemResolvers,
    ...decentralisationResolvers,
    ...functionFindingResolvers,
    ...functionTopicResolvers,
    ...staffQuotaResolvers,
  ],
  references: {
    AgencyFunction: ({ id }, { loaders }) => loaders.agencyFunction.load(id),
    ArrangementItem: ({ id }, { loaders }) => loaders.arrangementItem.load(id),
    Decentralisation: ({ id }, { loaders }) => loaders.decentralisation.load(id),
    FunctionFinding: ({ id }, { loaders }) => loaders.functionFinding.load(id),
    FunctionTopic: ({ id }, { loaders }) => loaders.functionTopic.load(id),
    StaffQuota: ({ id }, { loaders }) => loaders.staffQuota.load(id),
  },
  entities: [AgencyFunction, ArrangementItem, Decentralisation, FunctionFinding, FunctionTopic, StaffQuota],
  migrations: [
    Apparatus1700000000300,
    PublicServiceUnitRecords1700000000310,
    Arrangement1700000000320,
    AgencyFunctions1700000000330,
    Decentralisation1700000000340,
  ],
  seeds: [publicServiceUnitEndingSeed, staffQuotaSeed, arrangementSeed, agencyFunctionSeed, decentralisationSeed],
});
