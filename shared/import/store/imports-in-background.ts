import type { BackgroundWork } from '../../service/background-work.js';
import type { ImportRegister } from './import-register.js';
import { startImportWorker } from './import-worker.js';

/** For a subgraph's definition: its files are read and written while the service answers. */
export const importsInBackground =
  (registers: readonly ImportRegister[]): BackgroundWork =>
  (parts) =>
    startImportWorker({ ...parts, registers });
