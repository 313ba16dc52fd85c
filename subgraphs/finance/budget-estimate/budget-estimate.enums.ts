import { registerEnumType } from 'type-graphql';

export const SpendingKind = { RECURRENT: 'RECURRENT', INVESTMENT: 'INVESTMENT' } as const;
export type SpendingKind = keyof typeof SpendingKind;

/** Where money for the plan comes from (1271/QĐ-UBND, III.1, III.3; ODA: IV.6.b). */
export const FundingSource = {
  STATE_BUDGET_CENTRAL: 'STATE_BUDGET_CENTRAL',
  STATE_BUDGET_LOCAL: 'STATE_BUDGET_LOCAL',
  ODA: 'ODA',
  NON_BUDGET: 'NON_BUDGET',
} as const;
export type FundingSource = keyof typeof FundingSource;

/** In the order in which an estimate goes through them. */
export const BudgetEstimateState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  APPRAISED: 'APPRAISED',
  SUBMITTED_FOR_APPROVAL: 'SUBMITTED_FOR_APPROVAL',
  APPROVED: 'APPROVED',
  ASSIGNED: 'ASSIGNED',
  ADJUSTED: 'ADJUSTED',
  SETTLED: 'SETTLED',
} as const;
export type BudgetEstimateState = keyof typeof BudgetEstimateState;

registerEnumType(SpendingKind, {
  name: 'SpendingKind',
  description: 'Loại chi — Kind of spending.',
  valuesConfig: {
    RECURRENT: { description: 'Chi thường xuyên — Recurrent.' },
    INVESTMENT: { description: 'Chi đầu tư — Investment.' },
  },
});

registerEnumType(FundingSource, {
  name: 'FundingSource',
  description: 'Nguồn kinh phí — Where the money comes from.',
  valuesConfig: {
    STATE_BUDGET_CENTRAL: { description: 'Ngân sách trung ương — Central state budget.' },
    STATE_BUDGET_LOCAL: { description: 'Ngân sách địa phương — Local state budget.' },
    ODA: { description: 'Vốn ODA — Official development assistance.' },
    NON_BUDGET: { description: 'Nguồn ngoài ngân sách nhà nước — Outside the state budget.' },
  },
});

registerEnumType(BudgetEstimateState, {
  name: 'BudgetEstimateState',
  description: 'Tình trạng của dự toán — How far an estimate has come.',
  valuesConfig: {
    DRAFT: { description: 'Dự thảo — Being written.' },
    SUBMITTED: { description: 'Đã gửi Sở Tài chính, Sở Kế hoạch và Đầu tư — Sent for appraisal.' },
    APPRAISED: { description: 'Đã thẩm định — Appraised.' },
    SUBMITTED_FOR_APPROVAL: { description: 'Đã trình phê duyệt — Put up for approval.' },
    APPROVED: { description: 'Đã phê duyệt — Approved.' },
    ASSIGNED: { description: 'Đã giao dự toán — Assigned to the agency.' },
    ADJUSTED: { description: 'Đã điều chỉnh — Adjusted within the year.' },
    SETTLED: { description: 'Đã quyết toán — Settled.' },
  },
});
