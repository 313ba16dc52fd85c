import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Seed } from '../../../shared/service/seed.js';
import { departmentIds } from '../agency/department-ids.js';
import { sampleRegulations } from './sample-regulations.rules.js';

/** Regulations for demonstration: no list of the province's was found. */
export const businessRegulationSeed: Seed = {
  name: 'sample business regulations 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  run: async (transaction) =>
    insertRows(transaction, 'business_regulation', sampleRegulations(await departmentIds(transaction))),
};
