import { importRegister } from '../../../shared/import/store/import-register.js';
import { civilServantRecord } from '../civil-service/civil-servant/civil-servant.record.js';
import { personalWriteScopes } from '../civil-service/civil-service.ownership.js';
import { civilServantsLayout } from './civil-servants.layout.js';

/** A person is told by the citizen number, of which only a pseudonym is kept. */
export const civilServants = importRegister({
  name: 'civil-servants',
  layout: civilServantsLayout,
  scopes: personalWriteScopes,
  kind: civilServantRecord,
  neededForNew: ['fullName', 'highestDegree', 'politicalTheoryLevel'],
  async resolve(rows, { transaction, vault }) {
    const pseudonyms = rows.map(({ citizenNumber }) => vault.pseudonym(citizenNumber));
    const known = await transaction.query<{ id: string; pseudonym: string }>(
      'SELECT civil_servant_id AS id, pseudonym FROM civil_servant_number WHERE pseudonym = ANY ($1)',
      [pseudonyms],
    );
    const ids = new Map(known.map(({ id, pseudonym }) => [pseudonym, id]));
    return rows.map(({ citizenNumber: _, ...input }, index) => ({
      input,
      id: ids.get(pseudonyms[index] ?? '') ?? null,
    }));
  },
  async remember(created, { transaction, vault }) {
    const numbers = created.map(({ row, id }) => ({ id, pseudonym: vault.pseudonym(row.citizenNumber) }));
    await transaction.query(
      `INSERT INTO civil_servant_number (pseudonym, civil_servant_id)
       SELECT pseudonym, id FROM jsonb_to_recordset($1::jsonb) AS given (pseudonym text, id text)`,
      [JSON.stringify(numbers)],
    );
  },
});
