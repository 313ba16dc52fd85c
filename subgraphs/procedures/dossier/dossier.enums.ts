import { registerEnumType } from 'type-graphql';

/** How a dossier came in; the national feed writes 1, 2, 3. */
export const DossierChannel = { DIRECT: 'DIRECT', ONLINE: 'ONLINE', POSTAL: 'POSTAL' } as const;
export type DossierChannel = keyof typeof DossierChannel;

/** The ten states of the national portal, in the order of its codes 1 to 10. */
export const DossierState = {
  NEW: 'NEW',
  RECEIVED: 'RECEIVED',
  NOT_RECEIVED: 'NOT_RECEIVED',
  PROCESSING: 'PROCESSING',
  SUPPLEMENT_REQUESTED: 'SUPPLEMENT_REQUESTED',
  FINANCIAL_DUTY_REQUESTED: 'FINANCIAL_DUTY_REQUESTED',
  WITHDRAW_REQUESTED: 'WITHDRAW_REQUESTED',
  STOPPED: 'STOPPED',
  DONE: 'DONE',
  RETURNED: 'RETURNED',
} as const;
export type DossierState = keyof typeof DossierState;

export const DossierOutcome = { APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const;
export type DossierOutcome = keyof typeof DossierOutcome;

export const DossierApplicantType = {
  CITIZEN: 'CITIZEN',
  BUSINESS: 'BUSINESS',
  HOUSEHOLD_BUSINESS: 'HOUSEHOLD_BUSINESS',
  STATE_AGENCY: 'STATE_AGENCY',
  ORGANISATION: 'ORGANISATION',
} as const;
export type DossierApplicantType = keyof typeof DossierApplicantType;

/** Whether the national portal knows of the dossier's state. */
export const NationalSyncState = { PENDING: 'PENDING', SYNCED: 'SYNCED', FAILED: 'FAILED' } as const;
export type NationalSyncState = keyof typeof NationalSyncState;

registerEnumType(DossierChannel, {
  name: 'DossierChannel',
  description: 'Hình thức tiếp nhận — How a dossier came in.',
  valuesConfig: {
    DIRECT: { description: 'Trực tiếp (1) — At the desk.' },
    ONLINE: { description: 'Trực tuyến (2) — Online.' },
    POSTAL: { description: 'Bưu chính công ích (3) — By post.' },
  },
});

registerEnumType(DossierState, {
  name: 'DossierState',
  description: 'Trạng thái hồ sơ theo Cổng Dịch vụ công quốc gia — State of a dossier, as the national portal counts.',
  valuesConfig: {
    NEW: { description: 'Mới đăng ký (1) — Newly submitted.' },
    RECEIVED: { description: 'Được tiếp nhận (2) — Received.' },
    NOT_RECEIVED: { description: 'Không được tiếp nhận (3) — Not received; an end.' },
    PROCESSING: { description: 'Đang xử lý (4) — Being handled.' },
    SUPPLEMENT_REQUESTED: { description: 'Yêu cầu bổ sung giấy tờ (5) — Papers were asked for.' },
    FINANCIAL_DUTY_REQUESTED: { description: 'Yêu cầu thực hiện nghĩa vụ tài chính (6) — A payment was asked for.' },
    WITHDRAW_REQUESTED: { description: 'Công dân yêu cầu rút hồ sơ (7) — The applicant asks to withdraw.' },
    STOPPED: { description: 'Dừng xử lý (8) — Stopped; an end.' },
    DONE: { description: 'Đã xử lý xong (9) — Handled, result not yet returned.' },
    RETURNED: { description: 'Đã trả kết quả (10) — Result returned; an end.' },
  },
});

registerEnumType(DossierOutcome, {
  name: 'DossierOutcome',
  description: 'Kết quả xử lý — What was decided.',
  valuesConfig: {
    APPROVED: { description: 'Đồng ý — Approved.' },
    REJECTED: { description: 'Từ chối — Rejected.' },
  },
});

registerEnumType(DossierApplicantType, {
  name: 'DossierApplicantType',
  description: 'Loại đối tượng nộp hồ sơ — What kind of applicant hands a dossier in.',
  valuesConfig: {
    CITIZEN: { description: 'Công dân — A citizen.' },
    BUSINESS: { description: 'Doanh nghiệp — An enterprise.' },
    HOUSEHOLD_BUSINESS: { description: 'Hộ kinh doanh — A household business.' },
    STATE_AGENCY: { description: 'Cơ quan nhà nước — A state agency.' },
    ORGANISATION: { description: 'Tổ chức khác — Another organisation.' },
  },
});

registerEnumType(NationalSyncState, {
  name: 'NationalSyncState',
  description:
    'Tình trạng đồng bộ với Cổng Dịch vụ công quốc gia — Whether the national portal has heard of the dossier’s state.',
  valuesConfig: {
    PENDING: { description: 'Chờ gửi — Waiting to be sent.' },
    SYNCED: { description: 'Đã đồng bộ — The portal has it.' },
    FAILED: { description: 'Gửi không thành công — The portal refused it, or could not be reached.' },
  },
});
