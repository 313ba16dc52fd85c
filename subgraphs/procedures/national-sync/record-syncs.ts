import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import type { NationalSyncState } from '../dossier/dossier.enums.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';
import { type ItemOutcome, refused } from '../dossier-move/item-outcome.js';
import { lockDossiers } from '../dossier-move/lock-dossiers.js';
import type { DossierWriting } from '../dossier-move/move-dossiers.js';

export interface SyncWord {
  readonly code: string;
  readonly state: NationalSyncState;
  readonly at: Date;
  readonly error?: string | null;
}

/** Keeps what became of sending dossiers on. It is no change of the dossier: neither version nor history nor event. */
export async function recordSyncs(writing: DossierWriting, words: readonly SyncWord[]): Promise<ItemOutcome[]> {
  const drafts = await lockDossiers(writing.transaction, {
    codes: words.flatMap(({ code }) => normaliseDossierCode(code) ?? []),
  });
  const byCode = new Map(drafts.map(({ row }) => [row.code, row]));
  const newest = new Map<string, SyncWord>();
  const outcomes = words.map((word): ItemOutcome => {
    const row = byCode.get(normaliseDossierCode(word.code) ?? '');
    if (row === undefined) return refused(unknownDossier(word.code));
    const fault = faultOf(word, writing.now);
    if (fault !== null) return refused(fault);
    const known = newest.get(row.id)?.at ?? row.nationalSyncAt;
    const isNews = known === null || word.at > known;
    if (isNews) newest.set(row.id, word);
    return { outcome: isNews ? 'WRITTEN' : 'REPEATED', dossierId: row.id, version: row.version };
  });
  if (newest.size > 0)
    await writing.transaction.query(writeSyncs, [JSON.stringify([...newest].map(([id, word]) => ({ id, ...word })))]);
  return outcomes;
}

const writeSyncs = `
  UPDATE dossier AS d SET (national_sync_state, national_sync_at, national_sync_error) =
    ROW (n->>'state', (n->>'at')::timestamptz, n->>'error')
  FROM jsonb_array_elements($1::jsonb) AS n WHERE d.id = n->>'id'`;

function faultOf({ state, at, error }: SyncWord, now: Date): DossierRefusal | null {
  if (at > now)
    return refuse('IN_FUTURE', `Thời điểm ${at.toISOString()} ở tương lai.`, `${at.toISOString()} is still to come.`);
  return error && state !== 'FAILED'
    ? refuse('CONTRADICTORY', 'Chỉ ghi lỗi khi FAILED.', 'An error goes with FAILED only.')
    : null;
}

const unknownDossier = (code: string): DossierRefusal =>
  refuse('UNKNOWN_DOSSIER', `Không tìm thấy hồ sơ “${code}”.`, `There is no dossier “${code}”.`);
