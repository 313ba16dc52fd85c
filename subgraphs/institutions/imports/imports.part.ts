import { importFields } from '../../../shared/import/store/import-fields.resolver.js';
import { importFiles } from '../../../shared/import/store/import-files.js';
import { Imports1700000000035 } from '../../../shared/import/store/import.migration.js';
import { ImportRun } from '../../../shared/import/store/import-run.entity.js';
import { importsInBackground } from '../../../shared/import/store/imports-in-background.js';
import type { Loaders } from '../context.js';
import { CivilServantNumbers1700000000450 } from '../migrations/1700000000450-civil-servant-numbers.js';
import { definePart } from '../part.js';
import { InstitutionService } from '../service/institution-service.type.js';
import { civilServants } from './civil-servants.register.js';
import { legalDocuments } from './legal-documents.register.js';
import { publicServiceUnits } from './public-service-units.register.js';
import { staffQuotas } from './staff-quotas.register.js';
import { surveyResults } from './survey-results.register.js';

/** The registers that agencies bring as files. */
const registers = [publicServiceUnits, staffQuotas, legalDocuments, surveyResults, civilServants];

export const imports = definePart({
  resolvers: importFields(InstitutionService, registers),
  references: {},
  entities: [ImportRun],
  migrations: [Imports1700000000035, CivilServantNumbers1700000000450],
  protectedTables: ['civil_servant_number'],
  seeds: [],
  files: importFiles<Loaders>(registers),
  background: [importsInBackground(registers)],
});
