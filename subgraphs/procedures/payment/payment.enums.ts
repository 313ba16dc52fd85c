import { registerEnumType } from 'type-graphql';

export const PaymentFeeKind = { FEE: 'FEE', CHARGE: 'CHARGE', TAX: 'TAX', OTHER: 'OTHER' } as const;
export type PaymentFeeKind = keyof typeof PaymentFeeKind;

export const PaymentChannel = {
  ONLINE_NATIONAL: 'ONLINE_NATIONAL',
  ONLINE_LOCAL: 'ONLINE_LOCAL',
  CASH: 'CASH',
  TRANSFER: 'TRANSFER',
  POST: 'POST',
} as const;
export type PaymentChannel = keyof typeof PaymentChannel;

export const PaymentState = {
  PENDING: 'PENDING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  REFUNDED: 'REFUNDED',
} as const;
export type PaymentState = keyof typeof PaymentState;

registerEnumType(PaymentFeeKind, {
  name: 'PaymentFeeKind',
  description: 'Khoản phải nộp — What is paid.',
  valuesConfig: {
    FEE: { description: 'Phí — A fee for a service.' },
    CHARGE: { description: 'Lệ phí — A statutory charge.' },
    TAX: { description: 'Thuế, nghĩa vụ tài chính về đất đai — A tax, or a duty on land.' },
    OTHER: { description: 'Khoản khác — Something else.' },
  },
});

registerEnumType(PaymentChannel, {
  name: 'PaymentChannel',
  description: 'Cách thanh toán — How it is paid.',
  valuesConfig: {
    ONLINE_NATIONAL: { description: 'Trực tuyến qua Cổng Dịch vụ công quốc gia — Online, at the national portal.' },
    ONLINE_LOCAL: { description: 'Trực tuyến qua cổng của tỉnh — Online, at the province’s portal.' },
    CASH: { description: 'Tiền mặt — In cash.' },
    TRANSFER: { description: 'Chuyển khoản ngoài hệ thống — By bank transfer, outside the system.' },
    POST: { description: 'Qua bưu chính công ích — By post.' },
  },
});

registerEnumType(PaymentState, {
  name: 'PaymentState',
  description: 'Trạng thái giao dịch thanh toán — Where a payment stands.',
  valuesConfig: {
    PENDING: { description: 'Chờ thanh toán — Asked for, not paid yet.' },
    SUCCEEDED: { description: 'Thành công — Paid.' },
    FAILED: { description: 'Không thành công — It failed.' },
    REFUNDED: { description: 'Đã hoàn trả — Paid, and given back.' },
  },
});
