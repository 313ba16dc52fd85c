import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Locale } from '../../../shared/trust/viewer.js';
import type { DossierRefusal } from '../dossier-move/dossier-refusal.js';
import type { FeedOutcome } from './absorb-messages.js';
import type { FeedMessage } from './feed-message.rules.js';

/** What became of one message, in the words of who sent it. */
export interface ToldOutcome {
  readonly index: number;
  readonly MaHoSo: string | null;
  readonly outcome: FeedOutcome['outcome'];
  readonly reason: string | null;
  readonly message: string | null;
  readonly dossierId: string | null;
  readonly version: number | null;
}

export function tellOutcome(
  index: number,
  read: FeedMessage | DossierRefusal,
  outcome: FeedOutcome,
  locale: Locale,
): ToldOutcome {
  const { reason, text } = wordsOf(outcome);
  return {
    index,
    MaHoSo: 'code' in read ? read.code : null,
    outcome: outcome.outcome,
    reason,
    message: text?.[locale] ?? null,
    dossierId: outcome.outcome === 'REFUSED' ? null : outcome.dossierId,
    version: outcome.outcome === 'REFUSED' ? null : outcome.version,
  };
}

function wordsOf(outcome: FeedOutcome): { readonly reason: string | null; readonly text: Bilingual | null } {
  if (outcome.outcome === 'REFUSED') return outcome.refusal;
  if (outcome.outcome === 'IGNORED') return { reason: outcome.why, text: ignored[outcome.why] };
  return outcome.isAgencyUnknown ? { reason: 'AGENCY_UNKNOWN', text: agencyUnknown } : { reason: null, text: null };
}

const ignored: Readonly<Record<'REPEATED' | 'OLDER', Bilingual>> = {
  REPEATED: { vi: 'Đã biết, không ghi lại.', en: 'Known already; not written again.' },
  OLDER: { vi: 'Cũ hơn điều đã biết.', en: 'Older than what is known.' },
};

const agencyUnknown: Bilingual = {
  vi: 'Đã ghi; đơn vị xử lý không có trong danh mục nên giữ cơ quan giải quyết đã biết. Gửi mã thay cho tên.',
  en: 'Written; the register does not know who handles it, so the agency known before stays. Send a code, not a name.',
};
