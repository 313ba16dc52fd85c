import { appendEvent } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { loadSampleDossiers } from '../sample/load-sample.js';
import { makeSampleFrame } from '../sample/sample-frame.js';
import { applicantScope } from '../migrations/dossier-applicant.migration.js';

const name = 'sample dossiers 1';
const count = 20_400;

/** Dossiers for demonstration: of the province until its last day, and of its new communes until the plan's last day. */
export const dossierSeed: Seed = {
  name,
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    await transaction.query(`SELECT set_config('hub.scopes', $1, true)`, [applicantScope]); // ends with the transaction
    await makeSampleFrame(transaction);
    await loadSampleDossiers(transaction, { sample: { name, codeMark: '', count }, first: 1, last: count });
    await appendEvent(transaction, {
      entityType: 'Dataset',
      entityId: name,
      kind: 'DATASET_LOADED',
      payload: { rows: count },
    });
  },
};
