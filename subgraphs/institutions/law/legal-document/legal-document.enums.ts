import { registerEnumType } from 'type-graphql';

export const LegalDocumentType = {
  LAW: 'LAW',
  RESOLUTION: 'RESOLUTION',
  DECREE: 'DECREE',
  DECISION: 'DECISION',
  CIRCULAR: 'CIRCULAR',
  DIRECTIVE: 'DIRECTIVE',
  PLAN: 'PLAN',
  SUBMISSION: 'SUBMISSION',
  PARTY_RESOLUTION: 'PARTY_RESOLUTION',
  TECHNICAL_REGULATION: 'TECHNICAL_REGULATION',
  OTHER: 'OTHER',
} as const;
export type LegalDocumentType = keyof typeof LegalDocumentType;

/** Where a document stands on a day, in the words of the national legal database (vbpl.vn). */
export const LegalState = {
  NOT_YET_ISSUED: 'NOT_YET_ISSUED',
  ISSUED_NOT_YET_EFFECTIVE: 'ISSUED_NOT_YET_EFFECTIVE',
  IN_FORCE: 'IN_FORCE',
  PARTLY_EXPIRED: 'PARTLY_EXPIRED',
  NO_LONGER_SUITABLE: 'NO_LONGER_SUITABLE',
  SUSPENDED: 'SUSPENDED',
  EXPIRED: 'EXPIRED',
  UNDETERMINED: 'UNDETERMINED',
} as const;
export type LegalState = keyof typeof LegalState;

/** How far what is said of a document was checked. */
export const LegalVerification = {
  CITED: 'CITED',
  VERIFIED: 'VERIFIED',
  DECLARED: 'DECLARED',
  UNVERIFIED: 'UNVERIFIED',
} as const;
export type LegalVerification = keyof typeof LegalVerification;

registerEnumType(LegalDocumentType, {
  name: 'LegalDocumentType',
  description: 'Hình thức văn bản — Type of document.',
  valuesConfig: {
    LAW: { description: 'Luật — Law.' },
    RESOLUTION: { description: 'Nghị quyết — Resolution.' },
    DECREE: { description: 'Nghị định — Decree.' },
    DECISION: { description: 'Quyết định — Decision.' },
    CIRCULAR: { description: 'Thông tư — Circular.' },
    DIRECTIVE: { description: 'Chỉ thị — Directive.' },
    PLAN: { description: 'Kế hoạch — Plan.' },
    SUBMISSION: { description: 'Tờ trình — Submission to a higher authority.' },
    PARTY_RESOLUTION: { description: 'Nghị quyết của Đảng — Resolution of the Party.' },
    TECHNICAL_REGULATION: { description: 'Quy chuẩn kỹ thuật quốc gia — National technical regulation.' },
    OTHER: { description: 'Văn bản khác — Other document.' },
  },
});

registerEnumType(LegalState, {
  name: 'LegalState',
  description: 'Tình trạng hiệu lực của văn bản — Where a document stands.',
  valuesConfig: {
    NOT_YET_ISSUED: { description: 'Chưa ban hành — Not issued yet.' },
    ISSUED_NOT_YET_EFFECTIVE: { description: 'Chưa có hiệu lực — Issued, not yet in effect.' },
    IN_FORCE: { description: 'Còn hiệu lực — In force.' },
    PARTLY_EXPIRED: {
      description: 'Hết hiệu lực một phần; phần còn lại vẫn áp dụng — Partly expired; the rest is in force.',
    },
    NO_LONGER_SUITABLE: {
      description:
        'Không còn phù hợp theo kết luận rà soát; vẫn áp dụng đến khi được xử lý — Found unsuitable by a review; in force until that is dealt with.',
    },
    SUSPENDED: { description: 'Ngưng hiệu lực — Suspended.' },
    EXPIRED: { description: 'Hết hiệu lực toàn bộ — Expired.' },
    UNDETERMINED: {
      description:
        'Chưa xác định được: nguồn không nêu ngày có hiệu lực, hoặc ngày bị sửa đổi, thay thế, bãi bỏ — It cannot be told: no source gives the day on which it took effect, or on which another document changed it.',
    },
  },
});

registerEnumType(LegalVerification, {
  name: 'LegalVerification',
  description: 'Mức độ kiểm chứng của thông tin về văn bản — How far what is said of a document was checked.',
  valuesConfig: {
    CITED: { description: 'Theo trích dẫn trong Quyết định 1271/QĐ-UBND — As Decision 1271/QĐ-UBND cites it.' },
    VERIFIED: { description: 'Đã đối chiếu với nguồn công khai — Checked in a public source.' },
    DECLARED: { description: 'Do cơ quan khai báo — As an agency declared it.' },
    UNVERIFIED: {
      description:
        'Chưa kiểm chứng: không tính như đã xảy ra — Not verified: nothing is computed as if it had happened.',
    },
  },
});
