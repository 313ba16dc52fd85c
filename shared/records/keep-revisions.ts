import type { PersonalVault } from '../personal/personal-vault.js';
import type { RecordRow } from './record.entity.js';
import type { RecordChange, RecordStore, RevisionKind, Writing } from './record-kind.js';

interface Revision {
  readonly entityType: string;
  readonly entityId: string;
  readonly version: number;
  readonly kind: RevisionKind | 'LOADED';
  readonly reason: string | null;
  readonly state: RecordRow | null;
  readonly subject: string | null;
}

/** Writes who changed what, when and why, with the state that each change left: every earlier state stays readable. */
export async function keepRevisions<Row extends RecordRow>(
  { transaction, vault }: Writing & { readonly vault: PersonalVault },
  kind: RecordStore<Row>,
  changes: readonly RecordChange<Row>[],
): Promise<void> {
  const revisions = changes.flatMap((change) => revisionsOf(kind, change));
  const about = revisions.flatMap(({ subject, state }) =>
    subject === null || state === null ? [] : [{ subject, value: state }],
  );
  const sealed = about.length === 0 ? [] : await vault.seal(transaction, about);
  const boxes = sealed.values();
  const rows = revisions.map((revision) =>
    revision.subject === null || revision.state === null
      ? { ...revision, subject: null, box: null }
      : { ...revision, state: null, box: boxes.next().value?.box.toString('hex') ?? null },
  );
  await transaction.query(insertRevisions, [JSON.stringify(rows)]);
}

/** What was loaded is known from its row alone until somebody changes it: then that state is written down first. */
function revisionsOf<Row extends RecordRow>(kind: RecordStore<Row>, change: RecordChange<Row>): Revision[] {
  const { before, after, reason } = change;
  const of = (row: Row, about: Pick<Revision, 'version' | 'kind' | 'reason' | 'state'>): Revision => ({
    entityType: kind.type,
    entityId: row.id,
    subject: kind.subjectOf?.(row) ?? null,
    ...about,
  });
  const loaded =
    before === null ? [] : [of(before, { version: before.version, kind: 'LOADED', reason: null, state: before })];
  if (after !== null)
    return [...loaded, of(after, { version: after.version, kind: change.kind, reason, state: after })];
  if (before === null) return [];
  return [...loaded, of(before, { version: before.version + 1, kind: 'REMOVED', reason, state: null })];
}

/** An earlier state that was written down by the change that made it is not written again. */
const insertRevisions = `
  INSERT INTO record_revision (entity_type, entity_id, version, kind, changed_by, agency_id, reason, state, sealed_state, subject)
  SELECT r->>'entityType', r->>'entityId', (r->>'version')::integer, r->>'kind',
         CASE WHEN r->>'kind' <> 'LOADED' THEN nullif(current_setting('hub.subject', true), '') END,
         CASE WHEN r->>'kind' <> 'LOADED' THEN nullif(current_setting('hub.agency', true), '') END,
         r->>'reason', nullif(r->'state', 'null'), decode(r->>'box', 'hex'), r->>'subject'
  FROM jsonb_array_elements($1::jsonb) AS r
  ON CONFLICT (entity_id, version) DO NOTHING`;
