import { Steering1700000000600 } from '../migrations/1700000000600-steering.js';
import { definePart } from '../part.js';
import { CentralAct } from './central-act/central-act.entity.js';
import { centralActResolvers } from './central-act/central-act.resolver.js';
import { CommunicationItem } from './communication-item/communication-item.entity.js';
import { communicationItemResolvers } from './communication-item/communication-item.resolver.js';
import { communicationItemSeed } from './communication-item/communication-item.seed.js';
import { Initiative } from './initiative/initiative.entity.js';
import { initiativeResolvers } from './initiative/initiative.resolver.js';
import { initiativeSeed } from './initiative/initiative.seed.js';
import { Inspection } from './inspection/inspection.entity.js';
import { inspectionResolvers } from './inspection/inspection.resolver.js';
import { inspectionSeed } from './inspection/inspection.seed.js';
import { Report } from './report/report.entity.js';
import { reportResolvers } from './report/report.resolver.js';
import { reportingPeriodSeed, reportSeed } from './report/report.seed.js';
import { ReportingDueDays, ReportingPeriod } from './reporting-period/reporting-period.entity.js';
import { reportingPeriodResolvers } from './reporting-period/reporting-period.resolver.js';
import { TaskProgress } from './task-progress/task-progress.entity.js';
import { taskProgressResolvers } from './task-progress/task-progress.resolver.js';
import { taskOccurrenceSeed, taskProgressSeed } from './task-progress/task-progress.seed.js';
import { tasksOfResolvers } from './task-progress/tasks-of.resolver.js';

/** Content 7, steering: tasks, reporting, inspections, communication, initiatives (1271/QĐ-UBND, II.7, IV.1, IV.2, IV.14). */
export const steering = definePart({
  resolvers: [
    ...centralActResolvers,
    ...communicationItemResolvers,
    ...initiativeResolvers,
    ...inspectionResolvers,
    ...reportResolvers,
    ...reportingPeriodResolvers,
    ...taskProgressResolvers,
    ...tasksOfResolvers,
  ],
  references: {
    CentralAct: ({ id }, { loaders }) => loaders.centralAct.load(id),
    CommunicationItem: ({ id }, { loaders }) => loaders.communicationItem.load(id),
    Initiative: ({ id }, { loaders }) => loaders.initiative.load(id),
    Inspection: ({ id }, { loaders }) => loaders.inspection.load(id),
    Report: ({ id }, { loaders }) => loaders.report.load(id),
    ReportingDueDays: ({ id }, { loaders }) => loaders.reportingDueDaysRow.load(id),
    ReportingPeriod: ({ id }, { loaders }) => loaders.reportingPeriod.load(id),
    TaskProgress: ({ id }, { loaders }) => loaders.taskProgress.load(id),
  },
  entities: [
    CentralAct,
    CommunicationItem,
    Initiative,
    Inspection,
    Report,
    ReportingDueDays,
    ReportingPeriod,
    TaskProgress,
  ],
  migrations: [Steering1700000000600],
  seeds: [
    taskOccurrenceSeed,
    reportingPeriodSeed,
    taskProgressSeed,
    reportSeed,
    inspectionSeed,
    communicationItemSeed,
    initiativeSeed,
  ],
});
