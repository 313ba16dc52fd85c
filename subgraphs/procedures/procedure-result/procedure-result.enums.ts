import { registerEnumType } from 'type-graphql';

/** What a result is on a day. Only VALID, REVOKED and REPLACED are decided; the others follow from its days. */
export const ProcedureResultState = {
  ISSUED: 'ISSUED',
  VALID: 'VALID',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  REPLACED: 'REPLACED',
} as const;
export type ProcedureResultState = keyof typeof ProcedureResultState;

registerEnumType(ProcedureResultState, {
  name: 'ProcedureResultState',
  description: 'Tình trạng của kết quả giải quyết thủ tục hành chính — What a result is on a day.',
  valuesConfig: {
    ISSUED: { description: 'Đã cấp, chưa có hiệu lực — Issued, not valid yet.' },
    VALID: { description: 'Còn hiệu lực — Valid.' },
    EXPIRED: { description: 'Hết hiệu lực — Its validity is over.' },
    REVOKED: { description: 'Bị thu hồi — Revoked.' },
    REPLACED: { description: 'Đã cấp lại, cấp đổi, thay thế — Replaced by another.' },
  },
});
