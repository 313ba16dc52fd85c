import { importFields } from '../../shared/import/store/import-fields.resolver.js';
import { importFiles } from '../../shared/import/store/import-files.js';
import { Imports1700000000035 } from '../../shared/import/store/import.migration.js';
import { ImportRun } from '../../shared/import/store/import-run.entity.js';
import { importsInBackground } from '../../shared/import/store/imports-in-background.js';
import type { Loaders } from './context.js';
import { dossiers } from './imports/dossiers.register.js';
import { payments } from './imports/payments.register.js';
import { procedureResults } from './imports/procedure-results.register.js';
import { definePart } from './part.js';
import { ProcedureService } from './service/procedure-service.type.js';

const registers = [dossiers, procedureResults, payments];

/** Files that agencies bring. */
export const imports = definePart({
  resolvers: importFields(ProcedureService, registers),
  references: {},
  entities: [ImportRun],
  migrations: [Imports1700000000035],
  seeds: [],
  files: importFiles<Loaders>(registers),
  background: [importsInBackground(registers)],
});
