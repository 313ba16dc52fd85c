import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { readCsv } from '../read-csv.js';
import { publishRegister, publishSuccessions } from '../register-events.js';
import { type HistoryRow, placesFrom, type SuccessionRow, type UnitRow } from './places.rules.js';

/** The 109 places of 2021 and 2025 with their older versions and successions. */
export const adminUnitSeed: Seed = {
  name: 'admin-units@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const { versions, successions } = placesFrom(
      readCsv<HistoryRow>('admin-units-history.csv'),
      readCsv<UnitRow>('admin-units.csv'),
      readCsv<SuccessionRow>('admin-unit-succession.csv'),
    );
    await insertRows(transaction, 'admin_unit_version', versions);
    await insertRows(transaction, 'succession', successions);
    await publishRegister(transaction, 'adminUnit', 'AdminUnit');
    await publishSuccessions(transaction);
  },
};
