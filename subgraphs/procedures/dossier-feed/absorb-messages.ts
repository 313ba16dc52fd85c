import type { Dossier } from '../dossier/dossier.entity.js';
import { readDossierCode } from '../dossier/dossier.rules.js';
import { localDateOf } from '../../../shared/time/local-date.js';
import type { DossierDraft } from '../dossier-move/dossier-draft.js';
import { findAgencyIds, findDesks, findProcedures } from '../dossier-move/dossier-references.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';
import { lockDossiers } from '../dossier-move/lock-dossiers.js';
import type { DossierWriting } from '../dossier-move/move-dossiers.js';
import { newDossier } from '../dossier-move/new-dossier.js';
import { saveDossiers } from '../dossier-move/save-dossiers.js';
import { saveAttachments } from '../dossier-submission/save-attachments.js';
import { normaliseApplicantNumber } from '../dossier-submission/submission.rules.js';
import { type Absorbed, absorb, absorbFirst } from './absorb.rules.js';
import type { FeedMessage } from './feed-message.rules.js';

export type FeedOutcome =
  | {
      readonly outcome: 'ACCEPTED';
      readonly dossierId: string;
      readonly version: number;
      readonly isAgencyUnknown: boolean;
    }
  | {
      readonly outcome: 'IGNORED';
      readonly dossierId: string;
      readonly version: number;
      readonly why: 'REPEATED' | 'OLDER';
    }
  | { readonly outcome: 'REFUSED'; readonly refusal: DossierRefusal };

/** Takes messages in, oldest first whatever their order here; each stands or falls for itself. */
export async function absorbMessages(
  writing: DossierWriting,
  messages: readonly FeedMessage[],
): Promise<FeedOutcome[]> {
  const known = await lockDossiers(writing.transaction, { codes: messages.map(({ code }) => code) });
  const drafts = new Map(known.map((draft) => [draft.row.code, draft]));
  const references = await referencesOf(writing, messages);
  const applicants = new Map<DossierDraft, string>();
  const outcomes = new Map<FeedMessage, FeedOutcome>();
  for (const message of messages.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const draft = drafts.get(message.code) ?? drawUp(message, references);
    if ('reason' in draft) {
      outcomes.set(message, { outcome: 'REFUSED', refusal: draft });
      continue;
    }
    const outcome = take(draft, message, references, writing.now);
    outcomes.set(message, outcome);
    if (outcome.outcome === 'ACCEPTED') drafts.set(message.code, draft);
    const number = normaliseApplicantNumber(message.applicantNumber ?? '');
    if (draft.isNew && draft.hasChanged && number !== null) applicants.set(draft, writing.vault.pseudonym(number));
  }
  await saveDossiers(writing, [...drafts.values()]);
  const named = [...applicants].map(([{ row: dossier }, applicantRef]) => ({ dossier, applicantRef, documents: [] }));
  await saveAttachments(writing.transaction, named);
  return messages.map((message) => outcomes.get(message) as FeedOutcome); // each was gone through
}

interface References {
  readonly origin: Dossier['origin'];
  readonly procedureOn: Awaited<ReturnType<typeof findProcedures>>;
  readonly deskOn: Awaited<ReturnType<typeof findDesks>>;
  readonly agencyOn: Awaited<ReturnType<typeof findAgencyIds>>;
}

async function referencesOf({ transaction }: DossierWriting, messages: readonly FeedMessage[]): Promise<References> {
  const agencies = messages.flatMap(({ agency }) => agency ?? []);
  const [{ origin } = { origin: 'REAL' as const }] = await transaction.query<Pick<Dossier, 'origin'>>(
    'SELECT record_origin() AS origin',
  );
  return {
    origin,
    procedureOn: await findProcedures(
      transaction,
      messages.flatMap((message) =>
        message.procedure === undefined ? [] : [{ key: message.procedure, day: receptionDay(message) }],
      ),
    ),
    deskOn: await findDesks(transaction, [...messages.flatMap((message) => deskKey(message) ?? []), ...agencies]),
    agencyOn: await findAgencyIds(transaction, agencies),
  };
}

const submissionOf = ({ submittedAt, receivedAt, at }: FeedMessage): Date => submittedAt ?? receivedAt ?? at;

/** The day on which its procedure must be published. */
const receptionDay = (message: FeedMessage): string => localDateOf(message.receivedAt ?? submissionOf(message));

/** The desk is told, or it is whose identifier the code begins with. */
const deskKey = ({ desk, code }: FeedMessage): string | null => desk ?? readDossierCode(code)?.agencyIdentifier ?? null;

function take(draft: DossierDraft, message: FeedMessage, references: References, now: Date): FeedOutcome {
  const { id: dossierId } = draft.row;
  const agencyId = agencyOf(message, references);
  const resolved = { ...message, agencyId };
  const isFirst = draft.isNew && !draft.hasChanged;
  const absorbed = isFirst ? absorbFirst(draft.life, resolved, now) : absorb(draft.life, resolved, now);
  if (absorbed.verdict === 'REFUSED') return { outcome: 'REFUSED', refusal: absorbed.refusal };
  if (absorbed.verdict === 'IGNORED')
    return { outcome: 'IGNORED', dossierId, version: draft.row.version, why: absorbed.why };
  write(draft, message, absorbed);
  const isAgencyUnknown = message.agency !== undefined && agencyId === null;
  return { outcome: 'ACCEPTED', dossierId, version: draft.row.version, isAgencyUnknown };
}

function write(draft: DossierDraft, { at, reason }: FeedMessage, absorbed: Absorbed): void {
  const done = { kind: 'FEED', at, reason: reason ?? null };
  if (absorbed.verdict === 'ACCEPTED')
    draft.make(done, absorbed.effect, draft.isNew && !draft.hasChanged ? 'CREATED' : 'MOVED');
  if (absorbed.verdict === 'FILLED')
    draft.write('MOVED', { ...done, at: draft.life.lastAt }, { processingEndedAt: absorbed.endedAt });
}

/** Its id or code in the register, or the identifier of a desk of its; a mere name is known nowhere. */
function agencyOf({ agency, at }: FeedMessage, { agencyOn, deskOn }: References): string | null {
  const day = localDateOf(at);
  return agency === undefined ? null : (agencyOn(agency, day) ?? deskOn(agency, day)?.agencyId ?? null);
}

/** A dossier that was not known; what it must say of itself is more than the next messages need. */
function drawUp(message: FeedMessage, { origin, procedureOn, deskOn }: References): DossierDraft | DossierRefusal {
  const { code, procedure, applicantType = null, channel = 'DIRECT' } = message;
  const submittedAt = submissionOf(message);
  const day = localDateOf(submittedAt);
  if (procedure === undefined)
    return refuse('INCOMPLETE', 'Hồ sơ chưa có: thiếu MaTTHC.', 'The dossier is new: MaTTHC is missing.');
  const procedureId = procedureOn(procedure, receptionDay(message));
  if (procedureId === null) return unknown('thủ tục', 'procedure', procedure, day);
  const key = deskKey(message);
  const desk = key === null ? null : deskOn(key, day);
  if (desk === null) return unknown('bộ phận một cửa', 'one-stop desk', key ?? '', day);
  const facts = { code, origin, procedureId, desk, channel, submittedAt, applicantType };
  return newDossier({ ...facts, competentAgencyId: null, interlinkedGroup: null });
}

const unknown = (vi: string, en: string, key: string, day: string): DossierRefusal =>
  refuse(
    'UNKNOWN_REFERENCE',
    `Không có ${vi} “${key}” được công khai, hoạt động vào ngày ${day}.`,
    `There is no ${en} “${key}” published or open on ${day}.`,
  );
