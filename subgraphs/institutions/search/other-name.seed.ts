import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { readPlaceFiles } from '../admin-unit/place-files.js';
import { versionsFrom } from '../admin-unit/places.rules.js';
import type { Agency } from '../agency/agency.entity.js';
import { abbreviations, otherSpellings } from './other-names.rules.js';

/** Other spellings of communes and the usual abbreviations of departments. */
export const otherNameSeed: Seed = {
  name: 'other-names@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const files = readPlaceFiles();
    const departments = await transaction.query<Pick<Agency, 'id' | 'name'>>(
      `SELECT id, name FROM agency WHERE type = 'DEPARTMENT' ORDER BY id`,
    );
    const names = [...otherSpellings(files, versionsFrom(files)), ...abbreviations(departments)];
    await insertRows(transaction, 'other_name', names);
  },
};
