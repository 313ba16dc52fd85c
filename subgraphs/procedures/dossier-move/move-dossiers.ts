import type { RecordWriting } from '../../../shared/records/save-records.js';
import { localDateOf } from '../../../shared/time/local-date.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { dueAtForEach } from '../procedure/time-limit.js';
import type { DossierDraft } from './dossier-draft.js';
import type { DossierMove } from './dossier-life.js';
import { judgeMove } from './dossier-move.rules.js';
import { findAgencies, findProcedures } from './dossier-references.js';
import { type DossierRefusal, refuse } from './dossier-refusal.js';
import { type ItemOutcome, refused, repeated, written } from './item-outcome.js';
import { lockDossiers } from './lock-dossiers.js';
import { saveDossiers } from './save-dossiers.js';

export interface DossierWriting extends RecordWriting {
  readonly now: Date;
}

/** A move of the dossier with an id or a code. */
export interface DossierMoveItem {
  readonly id: string | null;
  readonly code: string | null;
  readonly expectedVersion: number | null;
  readonly move: DossierMove;
}

/**
 * Moves many dossiers, each for itself: what one may not do keeps no other from moving. Several moves of one dossier are
 * made in the order given. As many statements for five hundred as for one.
 */
export async function moveDossiers(writing: DossierWriting, items: readonly DossierMoveItem[]): Promise<ItemOutcome[]> {
  const drafts = await lockNamed(writing, items);
  const demandReferences = await referencesOf(writing, items, drafts);
  const dueTimes = await promisedTimes(writing, items, drafts);
  const outcomes = items.map((sent, index): ItemOutcome => {
    const item = { ...sent, move: { ...sent.move, dueAt: sent.move.dueAt ?? dueTimes.get(index) ?? null } };
    const draft = drafts(item);
    if (draft === null) return refused(unknownDossier(item));
    const judged = judgeMove(draft.life, item.move, writing.now);
    if (judged.verdict === 'REPEATED') return repeated(draft);
    const refusal =
      movedOn(draft, item) ?? (judged.verdict === 'REFUSED' ? judged.refusal : demandReferences(item, draft));
    if (refusal !== null) return refused(refusal, draft);
    if (judged.verdict === 'MOVES') draft.make(item.move, judged.effect);
    return written(draft);
  });
  await saveDossiers(writing, drafts.all);
  return outcomes;
}

type FindDraft = ((item: Pick<DossierMoveItem, 'id' | 'code'>) => DossierDraft | null) & {
  readonly all: DossierDraft[];
};

async function lockNamed({ transaction }: DossierWriting, items: readonly DossierMoveItem[]): Promise<FindDraft> {
  const all = await lockDossiers(transaction, {
    ids: items.flatMap(({ id }) => id ?? []),
    codes: items.flatMap(({ code }) => normaliseDossierCode(code ?? '') ?? []),
  });
  const byKey = new Map(all.flatMap((draft) => [draft.row.id, draft.row.code].map((key) => [key, draft] as const)));
  const find = ({ id, code }: Pick<DossierMoveItem, 'id' | 'code'>): DossierDraft | null =>
    byKey.get(id ?? normaliseDossierCode(code ?? '') ?? '') ?? null;
  return Object.assign(find, { all });
}

/** Agencies must be there on the day, and what is received must be a procedure published on that day (model.md §7.2). */
async function referencesOf({ transaction }: DossierWriting, items: readonly DossierMoveItem[], drafts: FindDraft) {
  const isAgency = await findAgencies(
    transaction,
    items.flatMap(({ move }) => move.agencyId ?? []),
  );
  const procedureOn = await findProcedures(
    transaction,
    items
      .filter(({ move }) => move.kind === 'RECEIVE')
      .flatMap((item) => {
        const key = drafts(item)?.row.procedureId;
        return key === undefined ? [] : [{ key, day: localDateOf(item.move.at) }];
      }),
  );
  return ({ move: { kind, agencyId, at } }: DossierMoveItem, { row }: DossierDraft): DossierRefusal | null => {
    const day = localDateOf(at);
    if (agencyId && !isAgency(agencyId, day)) return unknownAgency(agencyId, day);
    return kind === 'RECEIVE' && procedureOn(row.procedureId, day) === null ? unpublished(day) : null;
  };
}

/** What is received without a due time is due by its procedure's time limit. */
async function promisedTimes(
  { transaction }: DossierWriting,
  items: readonly DossierMoveItem[],
  drafts: FindDraft,
): Promise<Map<number, Date | null>> {
  const asked = items.flatMap((item, index) => {
    const procedureId = item.move.kind === 'RECEIVE' && !item.move.dueAt ? drafts(item)?.row.procedureId : undefined;
    return procedureId === undefined ? [] : [{ index, procedureId, receivedAt: item.move.at }];
  });
  const times = asked.length === 0 ? [] : await dueAtForEach(transaction, asked);
  return new Map(asked.map(({ index }, n) => [index, times[n] ?? null]));
}

const unknownDossier = ({ id, code }: DossierMoveItem): DossierRefusal =>
  refuse(
    'UNKNOWN_DOSSIER',
    `Không tìm thấy hồ sơ “${id ?? code ?? ''}”.`,
    `There is no dossier “${id ?? code ?? ''}”.`,
  );

const movedOn = ({ row }: DossierDraft, { expectedVersion }: DossierMoveItem): DossierRefusal | null =>
  expectedVersion === null || expectedVersion === row.version
    ? null
    : refuse(
        'CHANGED_MEANWHILE',
        `Hồ sơ đã ở phiên bản ${row.version}, không còn là ${expectedVersion}. Đọc lại rồi ghi tiếp.`,
        `The dossier is at version ${row.version}, no longer at ${expectedVersion}. Read it again, then write.`,
      );

export const unknownAgency = (id: string, day: string): DossierRefusal =>
  refuse(
    'UNKNOWN_REFERENCE',
    `Cơ quan “${id}” không có trong danh mục vào ngày ${day}.`,
    `The agency “${id}” is not in the register on ${day}.`,
  );

const unpublished = (day: string): DossierRefusal =>
  refuse(
    'UNKNOWN_REFERENCE',
    `Thủ tục của hồ sơ không được công khai vào ngày ${day}.`,
    `The dossier’s procedure is not published on ${day}.`,
  );
