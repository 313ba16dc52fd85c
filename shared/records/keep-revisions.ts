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
  const about = revisions.flatMap(({ subject, state, reason }) =>
    subject === null ? [] : [{ subject, value: { state, reason } }],
  );
  const boxes = (about.length === 0 ? [] : await vault.seal(transaction, about)).values();
  const rows = revisions.map((revision) =>
    revision.subject === null
      ? { ...revision, box: null }
      : { ...revision, state: null, reason: runOf(revision), box: boxes.next().value?.box.toString('hex') ?? null },
  );
  await transaction.query(insertRevisions, [JSON.stringify(rows)]);
  const gone = changes.flatMap(({ before, after }) =>
    before !== null && after === null && isPerson(kind, before) ? [before.id] : [],
  );
  if (gone.length > 0) await vault.forget(transaction, gone);
}

/** The reason of an import is its run, which says nothing about the person. */
const runOf = ({ kind, reason }: Revision): string | null => (kind === 'IMPORTED' ? reason : null);

/** What was loaded is known from its row alone until somebody changes it: then that state is written down first. */
function revisionsOf<Row extends RecordRow>(kind: RecordStore<Row>, change: RecordChange<Row>): Revision[] {
  const { before, after, reason } = change;
  const of = (row: Row, about: Pick<Revision, 'version' | 'kind' | 'reason' | 'state'>): Revision => ({
    entityType: kind.type,
    entityId: row.id,
    subject: subjectOf(kind, row, about.kind),
    ...about,
  });
  const loaded =
    before === null ? [] : [of(before, { version: before.version, kind: 'LOADED', reason: null, state: before })];
  if (after !== null)
    return [...loaded, of(after, { version: after.version, kind: change.kind, reason, state: after })];
  if (before === null) return [];
  return [...loaded, of(before, { version: before.version + 1, kind: 'REMOVED', reason, state: null })];
}

/**
 * Whose key seals a revision: what was, and why it was changed, is about that person. When the person goes, the key goes
 * too; that they were forgotten, and why, stays readable.
 */
const subjectOf = <Row extends RecordRow>(store: RecordStore<Row>, row: Row, kind: Revision['kind']): string | null =>
  kind === 'REMOVED' && isPerson(store, row) ? null : (store.subjectOf?.(row) ?? null);

const isPerson = <Row extends RecordRow>({ subjectOf: about }: RecordStore<Row>, row: Row): boolean =>
  about?.(row) === row.id;

/** The state before a change is written down once; every other revision is new, or something is very wrong. */
const insertRevisions = `
  INSERT INTO record_revision (entity_type, entity_id, version, kind, changed_by, agency_id, reason, state, sealed_state, subject)
  SELECT r->>'entityType', r->>'entityId', (r->>'version')::integer, r->>'kind',
         CASE WHEN r->>'kind' <> 'LOADED' THEN nullif(current_setting('hub.subject', true), '') END,
         CASE WHEN r->>'kind' <> 'LOADED' THEN nullif(current_setting('hub.agency', true), '') END,
         r->>'reason', nullif(r->'state', 'null'), decode(r->>'box', 'hex'), r->>'subject'
  FROM jsonb_array_elements($1::jsonb) AS r
  WHERE r->>'kind' <> 'LOADED' OR NOT EXISTS (
    SELECT FROM record_revision WHERE entity_id = r->>'entityId' AND version = (r->>'version')::integer)`;

/** The newest version that the history of each id knows: a row that is made again goes on from there. */
export async function lastVersions({ transaction }: Writing, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await transaction.query<{ id: string; version: number }>(
    'SELECT entity_id AS id, max(version) AS version FROM record_revision WHERE entity_id = ANY ($1) GROUP BY entity_id',
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
