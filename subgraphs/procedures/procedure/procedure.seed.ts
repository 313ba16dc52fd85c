import { insertRows } from '../../../shared/database/insert-rows.js';
import { appendEvent } from '../../../shared/outbox/outbox-event.js';
import { seededRandom } from '../../../shared/sample/seeded-random.js';
import type { Seed } from '../../../shared/service/seed.js';
import { sampleOfferings } from '../procedure-offering/sample-offerings.js';
import { sampleFields } from './data/sample-procedures.js';
import { sampleProcedures } from './sample-procedure.js';

/** Procedures for demonstration. Waits for the registers: each names the agency that had it announced. */
export const procedureSeed: Seed = {
  name: 'sample procedures 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    const agencies = await transaction.query<{ code: string; id: string }>(
      `SELECT DISTINCT ON (code) code, entity_id AS id FROM register_entry WHERE register = 'agency' ORDER BY code, valid_from`,
    );
    const procedures = sampleProcedures(
      seededRandom('sample procedures 1'),
      new Map(agencies.map(({ code, id }) => [code, id])),
    );
    await insertRows(
      transaction,
      'procedure_field',
      sampleFields.map(({ code, name }) => ({ code, name })),
    );
    await insertRows(transaction, 'procedure', procedures);
    const random = seededRandom('sample offerings 1');
    await insertRows(
      transaction,
      'procedure_offering',
      procedures.flatMap((procedure) => sampleOfferings(random, procedure)),
    );
    await appendEvent(transaction, {
      entityType: 'Dataset',
      entityId: 'sample procedures 1',
      kind: 'DATASET_LOADED',
      payload: { rows: procedures.length },
    });
  },
};
