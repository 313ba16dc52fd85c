import { MonthPartitions1700000000040 } from '../../shared/outbox/month-partitions.migration.js';
import { Outbox1700000000010 } from '../../shared/outbox/outbox.migration.js';
import { RegisterProposals1700000000030 } from '../../shared/registers/register-proposal.migration.js';
import { RegisterProjection1700000000020 } from '../../shared/registers/register.migration.js';
import { Personal1700000000015 } from '../../shared/personal/personal.migration.js';
import { Records1700000000025 } from '../../shared/records/record.migration.js';
import { defineSubgraph } from '../../shared/service/define-subgraph.js';
import { HubServiceResolver } from '../../shared/service/hub-service.resolver.js';
import { Foundation1700000000000 } from '../../shared/service/foundation.migration.js';
import { informationSystemPlaceSeed } from './information-system/information-system-place.seed.js';
import { InformationSystem } from './information-system/information-system.entity.js';
import { InformationSystemResolver } from './information-system/information-system.resolver.js';
import { informationSystemSeed } from './information-system/information-system.seed.js';
import { eGovernmentLoaders, type EGovernmentLoaders } from './loaders.js';
import { SystemRegister1700000004000 } from './migrations/system-register.migration.js';
import { sampleSeed } from './sample/sample.seed.js';
import { resolveService } from './service/e-government-service.reference.js';
import { EGovernmentService } from './service/e-government-service.type.js';
import { SystemConnection } from './system-connection/system-connection.entity.js';
import {
  InformationSystemConnectionsResolver,
  SystemConnectionResolver,
} from './system-connection/system-connection.resolver.js';
import { SystemOperation } from './system-operation/system-operation.entity.js';
import { SystemOperationResolver } from './system-operation/system-operation.resolver.js';
import { EGovernmentTarget, UnitFigureResolver } from './target/e-government-target.type.js';

/** Content 6 of the plan: answered by Sở Thông tin và Truyền thông, in parts by Văn phòng UBND tỉnh and Công an tỉnh. */
export const eGovernment = defineSubgraph<EGovernmentLoaders>({
  name: 'e-government',
  resolvers: [
    HubServiceResolver,
    InformationSystemResolver,
    SystemOperationResolver,
    SystemConnectionResolver,
    InformationSystemConnectionsResolver,
    UnitFigureResolver,
  ],
  orphanedTypes: [EGovernmentTarget, EGovernmentService],
  references: {
    InformationSystem: ({ id }, { loaders }) => loaders.informationSystem.load(id),
    SystemConnection: ({ id }, { loaders }) => loaders.systemConnection.load(id),
    EGovernmentTarget: (reference) => EGovernmentTarget.fromReference(reference),
    EGovernmentService: resolveService,
  },
  loaders: eGovernmentLoaders,
  entities: [InformationSystem, SystemOperation, SystemConnection],
  protectedTables: [],
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    RegisterProjection1700000000020,
    RegisterProposals1700000000030,
    MonthPartitions1700000000040,
    SystemRegister1700000004000,
  ],
  seeds: [informationSystemSeed, informationSystemPlaceSeed, sampleSeed],
  registers: 'READS',
});
