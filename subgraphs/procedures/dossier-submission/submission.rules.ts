import { normaliseDossierCode } from '../dossier/dossier.rules.js';
import { firstStateOf } from '../dossier/dossier-state.rules.js';
import type { DossierChannel } from '../dossier/dossier.enums.js';
import { type DossierRefusal, refuse } from '../dossier-move/dossier-refusal.js';

/** What is looked at before anything is looked up. */
export interface SubmissionFacts {
  readonly code: string;
  readonly channel: DossierChannel;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly documents: readonly DocumentFacts[];
  /** Whether the number of the applicant was one, or none was sent. */
  readonly isApplicantReadable: boolean;
}

export interface DocumentFacts {
  readonly componentCode: string;
  readonly isAlreadyHeld: boolean;
  readonly isAskedAgain: boolean;
  readonly demandReason?: string | null;
}

/** What speaks against a dossier being handed in, as far as it shows by itself; null: nothing. */
export const submissionFault = (facts: SubmissionFacts, now: Date): DossierRefusal | null =>
  codeFault(facts) ?? timeFault(facts, now) ?? applicantFault(facts) ?? documentFault(facts);

function codeFault({ code }: SubmissionFacts): DossierRefusal | null {
  if (normaliseDossierCode(code) !== null) return null;
  const shown = JSON.stringify(code.slice(0, 64));
  return refuse(
    'UNREADABLE',
    `${shown} không phải mã hồ sơ: 5 đến 64 chữ in hoa, chữ số và . / _ -, có ít nhất một chữ số.`,
    `${shown} is no dossier code: 5 to 64 capital letters, digits and . / _ -, at least one of them a digit.`,
  );
}

function timeFault({ channel, submittedAt, dueAt }: SubmissionFacts, now: Date): DossierRefusal | null {
  if (submittedAt > now)
    return refuse(
      'IN_FUTURE',
      `Thời điểm nộp ${submittedAt.toISOString()} ở tương lai.`,
      `It would be handed in at ${submittedAt.toISOString()}, which is still to come.`,
    );
  if (dueAt === null) return null;
  if (firstStateOf(channel) === 'NEW')
    return refuse(
      'CONTRADICTORY',
      'Hồ sơ trực tuyến chưa được tiếp nhận thì chưa có hạn trả: gửi dueAt khi tiếp nhận (RECEIVE).',
      'An online dossier is not received yet and has no due time: send dueAt with its reception (RECEIVE).',
    );
  return dueAt >= submittedAt
    ? null
    : refuse('CONTRADICTORY', 'Hạn trả trước lúc tiếp nhận.', 'It would be due before it is received.');
}

const applicantFault = ({ isApplicantReadable }: SubmissionFacts): DossierRefusal | null =>
  isApplicantReadable
    ? null
    : refuse(
        'UNREADABLE',
        'applicantNumber không phải số định danh (9 hoặc 12 chữ số) hay mã số thuế (10 hoặc 13 chữ số).',
        'applicantNumber is neither a citizen number (9 or 12 digits) nor a tax number (10 or 13 digits).',
      );

/** II.2.a, bullet 9: what the state holds is not asked for again without a reason that is written down. */
function documentFault({ documents }: SubmissionFacts): DossierRefusal | null {
  const asked = documents.filter(({ isAskedAgain }) => isAskedAgain);
  const notHeld = asked.find(({ isAlreadyHeld }) => !isAlreadyHeld)?.componentCode;
  if (notHeld !== undefined)
    return refuse(
      'CONTRADICTORY',
      `Giấy tờ ${notHeld}: chỉ giấy tờ đã có (isAlreadyHeld) mới bị yêu cầu lại.`,
      `Paper ${notHeld}: only what is held (isAlreadyHeld) can be asked for again.`,
    );
  const silent = asked.find(({ demandReason }) => (demandReason ?? '').trim() === '')?.componentCode;
  return silent === undefined
    ? null
    : refuse(
        'INCOMPLETE',
        `Giấy tờ ${silent} cơ quan nhà nước đã có: yêu cầu nộp lại phải ghi lý do (demandReason).`,
        `The state holds paper ${silent}: asking for it again needs a reason (demandReason).`,
      );
}

/** Citizen and tax numbers as people write them; null: none of them. */
export function normaliseApplicantNumber(text: string): string | null {
  const number = text.normalize('NFKC').replace(/[\s.]/gu, '');
  return /^(\d{9}|\d{10}|\d{12}|\d{13}|\d{10}-\d{3})$/.test(number) ? number.replace('-', '') : null;
}
