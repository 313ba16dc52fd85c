import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { readPlaceFiles } from '../admin-unit/place-files.js';
import { versionsFrom } from '../admin-unit/places.rules.js';
import { successionsFrom } from '../admin-unit/successions.rules.js';
import { publishRegister } from '../register-events.js';
import type { Agency } from './agency.entity.js';
import { agencySuccessionsFrom } from './agency-successions.rules.js';
import { committeesFrom } from './committees.rules.js';
import { membershipsFrom } from './memberships.rules.js';

/** The People's Committees of the places, where the agencies of the province work, and who belongs to which group actor. */
export const committeeSeed: Seed = {
  name: 'committees@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const files = readPlaceFiles();
    const versions = versionsFrom(files);
    const committees = committeesFrom(versions);
    await insertRows(transaction, 'agency', committees);
    const placed = await placeProvincialAgencies(transaction);
    await endWithItsPlace(transaction);
    const agencies = await transaction.query<Agency>(
      `SELECT id, code, type, level, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo",
              admin_unit_id AS "adminUnitId" FROM agency ORDER BY id`,
    );
    await insertRows(transaction, 'agency_membership', membershipsFrom(agencies));
    const allCommittees = agencies.filter(({ type }) => type === 'PEOPLES_COMMITTEE');
    const edges = successionsFrom(files.succession, versions);
    await insertRows(transaction, 'agency_succession', agencySuccessionsFrom(edges, allCommittees));
    await publishRegister(transaction, 'agency', 'Agency', [...committees.map(({ id }) => id), ...placed]);
  },
};

/** The agencies of the province that the decision names work for Đắk Nông; a group is nowhere. */
async function placeProvincialAgencies(transaction: Queryable): Promise<string[]> {
  const placed = await transaction.query<{ id: string }>(
    `WITH placed AS (
       UPDATE agency SET admin_unit_id = (SELECT unit_id FROM admin_unit_version WHERE code = '67')
       WHERE level = 'PROVINCE' AND type <> 'GROUP' AND admin_unit_id IS NULL RETURNING id
     ) SELECT id FROM placed`,
  );
  return placed.map(({ id }) => id);
}

/** The committee of Đắk Nông ended with its province: the new authorities work from 2025-07-01 (202/2025/QH15). */
const endWithItsPlace = (transaction: Queryable): Promise<unknown> =>
  transaction.query(
    `UPDATE agency SET valid_to = (SELECT max(valid_to) FROM admin_unit_version WHERE code = '67') WHERE code = 'UBND_TINH'`,
  );
