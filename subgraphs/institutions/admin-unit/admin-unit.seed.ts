import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { publishRegister, publishSuccessions } from '../register-events.js';
import { readPlaceFiles } from './place-files.js';
import { versionsFrom } from './places.rules.js';
import { successionsFrom } from './successions.rules.js';

/** The 109 places of 2021 and 2025 with their older versions and successions. */
export const adminUnitSeed: Seed = {
  name: 'admin-units@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const files = readPlaceFiles();
    const versions = versionsFrom(files);
    await insertRows(transaction, 'admin_unit_version', versions);
    await insertRows(transaction, 'succession', successionsFrom(files.succession, versions));
    await publishRegister(transaction, 'adminUnit', 'AdminUnit');
    await publishSuccessions(transaction);
  },
};
