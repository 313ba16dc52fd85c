import DataLoader from 'dataloader';
import type { ReadTransaction } from '../database/read-transaction.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { RevisionType } from './revision.type.js';

interface KeptRevision extends RevisionType {
  readonly sealed: Buffer | null;
  readonly subject: string | null;
}

/** What was sealed of a revision; nothing once the person was forgotten. */
type Opened = Pick<RevisionType, 'state' | 'reason'>;

/** The history of records by id, oldest change first; what is sealed is opened, as far as their keys still stand. */
export const revisionLoader = (db: ReadTransaction, vault: PersonalVault): DataLoader<string, RevisionType[]> =>
  new DataLoader(async (ids) => {
    const kept = await db.query<KeptRevision>(
      `SELECT entity_id AS "entityId", version, kind, changed_at AS "changedAt", changed_by AS "changedBy",
              agency_id AS "agencyId", reason, state, sealed_state AS sealed, subject
       FROM record_revision WHERE entity_id = ANY ($1) ORDER BY entity_id, version`,
      [ids],
    );
    const shut = kept.flatMap(({ sealed, subject }) =>
      sealed === null || subject === null ? [] : [{ subject, box: sealed }],
    );
    const opened = (shut.length === 0 ? [] : await vault.open(db, shut)).values();
    const revisions = kept.map(({ sealed, subject: _, ...revision }) =>
      sealed === null ? revision : { ...revision, ...(opened.next().value as Opened | null) },
    );
    return ids.map((id) => revisions.filter(({ entityId }) => entityId === id));
  });
