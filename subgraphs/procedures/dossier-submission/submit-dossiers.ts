import { localDateOf } from '../../../shared/time/local-date.js';
import type { Dossier } from '../dossier/dossier.entity.js';
import type { DossierApplicantType, DossierChannel } from '../dossier/dossier.enums.js';
import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { firstStateOf } from '../dossier/dossier-state.rules.js';
import { dueAtForEach } from '../procedure/time-limit.js';
import { DossierDraft } from '../dossier-move/dossier-draft.js';
import { findAgencies, findDesks, findProcedures, type KnownDesk } from '../dossier-move/dossier-references.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';
import { type ItemOutcome, refused, repeated, written } from '../dossier-move/item-outcome.js';
import { lockDossiers } from '../dossier-move/lock-dossiers.js';
import { type DossierWriting, unknownAgency } from '../dossier-move/move-dossiers.js';
import { newDossier } from '../dossier-move/new-dossier.js';
import { saveDossiers } from '../dossier-move/save-dossiers.js';
import { type Attachments, saveAttachments } from './save-attachments.js';
import { submissionFault } from './submission.rules.js';

/** A dossier as a one-stop system hands it in; the applicant is a pseudonym by now. */
export interface Submission extends Attachments {
  readonly code: string;
  readonly procedure: string;
  readonly desk: string;
  readonly channel: DossierChannel;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly competentAgencyId: string | null;
  readonly applicantType: DossierApplicantType | null;
  readonly interlinkedGroup: string | null;
  readonly isApplicantReadable: boolean;
}

/** Takes dossiers in, each for itself. One that is there already, with the same procedure and time, is not taken twice. */
export async function submitDossiers(
  writing: DossierWriting,
  submissions: readonly Submission[],
): Promise<ItemOutcome[]> {
  const { transaction, now } = writing;
  const known = await knownByCode(writing, submissions);
  const draw = await drawer(writing, submissions);
  const drafts = new Map<string, DossierDraft>();
  const added: { draft: DossierDraft; submission: Submission }[] = [];
  const outcomes = submissions.map((submission, index): ItemOutcome => {
    const fault = submissionFault(submission, now);
    if (fault !== null) return refused(fault);
    const code = normaliseDossierCode(submission.code) ?? '';
    const drawn = draw(submission, index, code);
    if (!(drawn instanceof DossierDraft)) return refused(drawn);
    const there = known.get(code) ?? drafts.get(code);
    if (there !== undefined) return isSame(there, drawn) ? repeated(there) : refused(taken(code), there);
    drafts.set(code, drawn);
    added.push({ draft: drawn, submission });
    return written(drawn);
  });
  await saveDossiers(writing, [...drafts.values()]);
  await saveAttachments(
    transaction,
    added.map(({ draft: { row }, submission: { applicantRef, documents } }) => ({
      dossier: row,
      applicantRef,
      documents,
    })),
  );
  return outcomes;
}

async function knownByCode(
  { transaction }: DossierWriting,
  submissions: readonly Submission[],
): Promise<Map<string, DossierDraft>> {
  const codes = submissions.flatMap(({ code }) => normaliseDossierCode(code) ?? []);
  return new Map((await lockDossiers(transaction, { codes })).map((draft) => [draft.row.code, draft]));
}

const isSame = ({ row: one }: DossierDraft, { row: other }: DossierDraft): boolean =>
  one.procedureId === other.procedureId && one.submittedAt.getTime() === other.submittedAt.getTime();

/** Draws up a new dossier, or says what it names that is not there (model.md §7.2). */
async function drawer(writing: DossierWriting, submissions: readonly Submission[]) {
  const { transaction } = writing;
  const procedureOn = await findProcedures(
    transaction,
    submissions.map(({ procedure: key, submittedAt }) => ({ key, day: localDateOf(submittedAt) })),
  );
  const deskOn = await findDesks(
    transaction,
    submissions.map(({ desk }) => desk),
  );
  const isAgency = await findAgencies(
    transaction,
    submissions.flatMap(({ competentAgencyId }) => competentAgencyId ?? []),
  );
  const [{ origin } = { origin: 'REAL' as const }] = await transaction.query<Pick<Dossier, 'origin'>>(
    'SELECT record_origin() AS origin',
  );
  const found = submissions.map((submission) => {
    const day = localDateOf(submission.submittedAt);
    return { day, procedureId: procedureOn(submission.procedure, day), desk: deskOn(submission.desk, day) };
  });
  const dueTimes = await promisedTimes(writing, submissions, found);
  return (submission: Submission, index: number, code: string): DossierDraft | DossierRefusal => {
    const { day = '', procedureId = null, desk = null } = found[index] ?? {};
    if (procedureId === null) return unknown('Thủ tục', 'procedure', submission.procedure, day);
    if (desk === null) return unknown('Bộ phận một cửa', 'one-stop desk', submission.desk, day);
    const { competentAgencyId } = submission;
    if (competentAgencyId !== null && !isAgency(competentAgencyId, day)) return unknownAgency(competentAgencyId, day);
    const dueAt = submission.dueAt ?? dueTimes.get(index) ?? null;
    if (firstStateOf(submission.channel) === 'RECEIVED' && dueAt === null) return noDueTime();
    return drawUp({ ...submission, dueAt }, { code, origin, procedureId, desk });
  };
}

/** What is received at once without a due time is due by its procedure's time limit. */
async function promisedTimes(
  { transaction }: DossierWriting,
  submissions: readonly Submission[],
  found: readonly { readonly procedureId: string | null }[],
): Promise<Map<number, Date | null>> {
  const asked = submissions.flatMap(({ channel, dueAt, submittedAt: receivedAt }, index) => {
    const procedureId = found[index]?.procedureId ?? null;
    if (procedureId === null || dueAt !== null || firstStateOf(channel) !== 'RECEIVED') return [];
    return [{ index, procedureId, receivedAt }];
  });
  const times = asked.length === 0 ? [] : await dueAtForEach(transaction, asked);
  return new Map(asked.map(({ index }, n) => [index, times[n] ?? null]));
}

interface Found {
  readonly code: string;
  readonly origin: Dossier['origin'];
  readonly procedureId: string;
  readonly desk: KnownDesk;
}

function drawUp(submission: Submission, { code, origin, procedureId, desk }: Found): DossierDraft {
  const { channel, submittedAt, dueAt } = submission;
  const draft = newDossier({ ...submission, code, origin, procedureId, desk });
  const state = firstStateOf(channel);
  const reception = state === 'RECEIVED' ? { receivedAt: submittedAt, dueAt, firstDueAt: dueAt } : {};
  draft.write('CREATED', { kind: 'SUBMIT', at: submittedAt, reason: null }, { state, ...reception });
  return draft;
}

const unknown = (vi: string, en: string, key: string, day: string): DossierRefusal =>
  refuse(
    'UNKNOWN_REFERENCE',
    `${vi} “${key}” không có hoặc không công khai, hoạt động vào ngày ${day}.`,
    `There is no ${en} “${key}” published or open on ${day}.`,
  );

const noDueTime = (): DossierRefusal =>
  refuse(
    'INCOMPLETE',
    'Thiếu hạn trả (dueAt): thủ tục chưa có thời hạn giải quyết.',
    'The due time (dueAt) is missing: the procedure has no time limit.',
  );

const taken = (code: string): DossierRefusal =>
  refuse(
    'CODE_TAKEN',
    `Mã ${code} đã thuộc một hồ sơ khác thủ tục hoặc khác thời điểm nộp.`,
    `The code ${code} belongs to a dossier of another procedure or another time.`,
  );
