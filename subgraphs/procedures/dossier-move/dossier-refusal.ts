import { registerEnumType } from 'type-graphql';
import { type Bilingual, type ErrorCode, HubError } from '../../../shared/errors/hub-error.js';

/** Why a dossier was not written, for programs; the sentence beside it is for people. */
export const DossierRefusalReason = {
  UNKNOWN_DOSSIER: 'UNKNOWN_DOSSIER',
  CHANGED_MEANWHILE: 'CHANGED_MEANWHILE',
  STATE_FORBIDS: 'STATE_FORBIDS',
  OUT_OF_ORDER: 'OUT_OF_ORDER',
  IN_FUTURE: 'IN_FUTURE',
  INCOMPLETE: 'INCOMPLETE',
  CONTRADICTORY: 'CONTRADICTORY',
  UNKNOWN_REFERENCE: 'UNKNOWN_REFERENCE',
  CODE_TAKEN: 'CODE_TAKEN',
  UNREADABLE: 'UNREADABLE',
} as const;
export type DossierRefusalReason = keyof typeof DossierRefusalReason;

registerEnumType(DossierRefusalReason, {
  name: 'DossierRefusalReason',
  description: 'Vì sao một hồ sơ không được ghi — Why a dossier was not written.',
  valuesConfig: {
    UNKNOWN_DOSSIER: { description: 'Không có hồ sơ này — There is no such dossier.' },
    CHANGED_MEANWHILE: {
      description: 'Hồ sơ đã khác phiên bản bên gọi thấy — Not at the version that the caller saw.',
    },
    STATE_FORBIDS: { description: 'Trạng thái hiện nay không cho phép — Its state does not allow it.' },
    OUT_OF_ORDER: { description: 'Cũ hơn việc đã ghi sau cùng — Older than what was written last.' },
    IN_FUTURE: { description: 'Thời điểm ở tương lai — The instant is still to come.' },
    INCOMPLETE: { description: 'Thiếu thông tin bắt buộc — Something needed is missing.' },
    CONTRADICTORY: { description: 'Thông tin trái nhau — What was sent contradicts itself or the dossier.' },
    UNKNOWN_REFERENCE: {
      description:
        'Thủ tục, bộ phận một cửa hoặc cơ quan không có hoặc không còn hiệu lực vào ngày đó — A procedure, desk or agency that is not there on that day.',
    },
    CODE_TAKEN: { description: 'Mã đã thuộc hồ sơ khác — The code belongs to another dossier.' },
    UNREADABLE: { description: 'Không đọc được — It cannot be read.' },
  },
});

export interface DossierRefusal {
  readonly reason: DossierRefusalReason;
  readonly text: Bilingual;
}

export const refuse = (reason: DossierRefusalReason, vi: string, en: string): DossierRefusal => ({
  reason,
  text: { vi, en },
});

const codes: Partial<Readonly<Record<DossierRefusalReason, ErrorCode>>> = {
  UNKNOWN_DOSSIER: 'NOT_FOUND',
  CHANGED_MEANWHILE: 'CONFLICT',
  STATE_FORBIDS: 'CONFLICT',
  OUT_OF_ORDER: 'CONFLICT',
  CODE_TAKEN: 'CONFLICT',
};

/** The refusal of a single mutation. */
export const refusalError = ({ reason, text }: DossierRefusal): HubError =>
  new HubError(codes[reason] ?? 'BAD_USER_INPUT', text);
