import { insertRows } from '../../../shared/database/insert-rows.js';
import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import { appendEvent, type Queryable } from '../../../shared/outbox/outbox-event.js';
import { seededRandom } from '../../../shared/sample/seeded-random.js';
import type { Seed } from '../../../shared/service/seed.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { applicantScope } from '../migrations/dossier-applicant.migration.js';
import type { SampleProcedure } from './sample-choice.js';
import type { SampleDesk } from './sample-desk.js';
import { sampleDossiers } from './sample-dossier.js';

const name = 'sample dossiers 1';
const rowsPerStatement = 5_000;

/** Dossiers for demonstration: of the province until its last day, and of its new communes until the plan's last day. */
export const dossierSeed: Seed = {
  name,
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    const procedures = await readProcedures(transaction);
    const random = seededRandom(name);
    const dossiers = [
      ...sampleDossiers(random, {
        count: 20_000,
        from: '2021-01-01',
        to: '2025-06-30',
        desks: await readDesks(transaction, '2025-06-30', ['PROVINCE', 'DISTRICT', 'COMMUNE']),
        procedures,
        handledAt: (level) => [level],
      }),
      ...sampleDossiers(random, {
        count: 400,
        from: '2025-07-01',
        to: '2025-12-31',
        desks: await readDesks(transaction, '2025-07-01', ['COMMUNE']),
        procedures,
        handledAt: () => ['DISTRICT', 'COMMUNE'], // communes took over what districts did: 118/2025/NĐ-CP
      }),
    ];
    await writeDossiers(transaction, dossiers);
    const payload = { rows: dossiers.length };
    await appendEvent(transaction, { entityType: 'Dataset', entityId: name, kind: 'DATASET_LOADED', payload });
  },
};

const readProcedures = (transaction: Queryable): Promise<SampleProcedure[]> =>
  transaction.query(
    `SELECT id, levels, online_level AS "onlineLevel", valid_from AS "validFrom", valid_to AS "validTo"
     FROM procedure WHERE NOT is_internal AND origin = 'SAMPLE' ORDER BY code`,
  );

async function readDesks(transaction: Queryable, day: LocalDate, levels: readonly AdminLevel[]): Promise<SampleDesk[]> {
  const units = await transaction.query<{ id: string; level: AdminLevel }>(
    `SELECT entity_id AS id, level FROM register_entry
     WHERE register = 'adminUnit' AND valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to) AND level = ANY ($2)
     ORDER BY code, valid_from`,
    [day, levels],
  );
  return units.map((unit, index) => ({ ...unit, number: index + 1 }));
}

async function writeDossiers(transaction: Queryable, dossiers: ReturnType<typeof sampleDossiers>): Promise<void> {
  await transaction.query(`SELECT set_config('hub.scopes', $1, true)`, [applicantScope]); // ends with the transaction
  for (let start = 0; start < dossiers.length; start += rowsPerStatement) {
    const batch = dossiers.slice(start, start + rowsPerStatement);
    await insertRows(
      transaction,
      'dossier',
      batch.map(({ applicantRef: _, ...dossier }) => dossier),
    );
    await insertRows(
      transaction,
      'dossier_applicant',
      batch.map(({ id, applicantRef }) => ({ dossierId: id, applicantRef })),
    );
  }
}
