import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { CentralAct } from './central-act/central-act.entity.js';
import { CommunicationItem } from './communication-item/communication-item.entity.js';
import { Initiative } from './initiative/initiative.entity.js';
import { Inspection } from './inspection/inspection.entity.js';
import { reportLoaders } from './report/report.loaders.js';
import { TaskProgress } from './task-progress/task-progress.entity.js';
import { taskStatusLoaders } from './task-progress/task-status.loader.js';

export const steeringLoaders = (db: ReadTransaction) => ({
  ...reportLoaders(db),
  ...taskStatusLoaders(db),
  centralAct: loadById(db, CentralAct),
  centralActsOfTask: loadManyBy(db, CentralAct, {
    property: 'appendixTaskId',
    column: 'appendix_task_id',
    orderBy: 'e.issued_on, e.id',
  }),
  communicationItem: loadById(db, CommunicationItem),
  initiative: loadById(db, Initiative),
  inspection: loadById(db, Inspection),
  taskProgress: loadById(db, TaskProgress),
});
