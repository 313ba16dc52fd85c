import { defineRegister } from '../../../shared/import/register-layout.js';

/** Payments of fees, charges and taxes; who paid is not asked. */
export const paymentsLayout = defineRegister({
  name: { vi: 'Thanh toán phí, lệ phí', en: 'Payments' },
  naturalKey: ['reference'],
  columns: {
    reference: {
      kind: 'CODE',
      header: { vi: 'Mã giao dịch', en: 'Transaction reference' },
      synonyms: ['Số giao dịch', 'Số biên lai', 'Mã thanh toán', 'MaGiaoDich'],
      help: {
        vi: 'Mã giao dịch hoặc số biên lai, không trùng.',
        en: 'Transaction reference or receipt number, unique.',
      },
      required: true,
      maxLength: 100,
      example: 'MAU-0001',
    },
    dossier: {
      kind: 'CODE',
      header: { vi: 'Mã hồ sơ', en: 'Dossier code' },
      synonyms: ['Số hồ sơ', 'MaHoSo'],
      help: { vi: 'Hồ sơ phải có trước.', en: 'The dossier comes first.' },
      maxLength: 64,
      example: '000.00.01.H00-250102-0001',
    },
    feeKind: {
      kind: 'CHOICE',
      header: { vi: 'Khoản nộp', en: 'What is paid' },
      synonyms: ['Loại phí', 'Loại nghĩa vụ', 'Loại phí, lệ phí'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      choices: {
        FEE: { label: { vi: 'Phí', en: 'Fee' } },
        CHARGE: { label: { vi: 'Lệ phí', en: 'Charge' } },
        TAX: { label: { vi: 'Thuế', en: 'Tax' }, synonyms: ['Nghĩa vụ tài chính về đất đai'] },
        OTHER: { label: { vi: 'Khác', en: 'Other' }, synonyms: ['Khoản khác'] },
      },
      example: 'Lệ phí',
    },
    amount: {
      kind: 'MONEY',
      header: { vi: 'Số tiền', en: 'Amount' },
      synonyms: ['Số tiền (đồng)', 'Thành tiền', 'SoTien'],
      help: { vi: 'Số nguyên, đơn vị đồng, lớn hơn 0.', en: 'A whole number of đồng, more than 0.' },
      min: 1n,
      example: '30000',
    },
    channel: {
      kind: 'CHOICE',
      header: { vi: 'Hình thức thanh toán', en: 'Channel' },
      synonyms: ['Cách thanh toán', 'Kênh thanh toán', 'Phương thức thanh toán'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      choices: {
        ONLINE_NATIONAL: {
          label: { vi: 'Trực tuyến qua Cổng Dịch vụ công quốc gia', en: 'Online, national portal' },
          synonyms: ['Cổng Dịch vụ công quốc gia', 'PayGov'],
        },
        ONLINE_LOCAL: {
          label: { vi: 'Trực tuyến qua cổng của tỉnh', en: 'Online, provincial portal' },
          synonyms: ['Cổng dịch vụ công của tỉnh'],
        },
        CASH: { label: { vi: 'Tiền mặt', en: 'Cash' } },
        TRANSFER: { label: { vi: 'Chuyển khoản', en: 'Bank transfer' } },
        POST: { label: { vi: 'Qua bưu chính', en: 'By post' }, synonyms: ['Bưu chính công ích'] },
      },
      example: 'Tiền mặt',
    },
    state: {
      kind: 'CHOICE',
      header: { vi: 'Trạng thái', en: 'State' },
      synonyms: ['Trạng thái thanh toán', 'Tình trạng'],
      help: { vi: 'Để trống: theo thời điểm thanh toán.', en: 'Blank: as the time of payment says.' },
      choices: {
        PENDING: { label: { vi: 'Chờ thanh toán', en: 'Pending' }, synonyms: ['Chưa thanh toán'] },
        SUCCEEDED: { label: { vi: 'Thành công', en: 'Succeeded' }, synonyms: ['Đã thanh toán'] },
        FAILED: { label: { vi: 'Không thành công', en: 'Failed' }, synonyms: ['Thất bại'] },
        REFUNDED: { label: { vi: 'Đã hoàn trả', en: 'Refunded' }, synonyms: ['Hoàn trả', 'Đã hoàn tiền'] },
      },
      example: 'Thành công',
    },
    paidAt: {
      kind: 'TIME',
      header: { vi: 'Ngày thanh toán', en: 'Paid at' },
      synonyms: ['Thời điểm thanh toán', 'Ngày nộp tiền', 'NgayThanhToan'],
      help: {
        vi: 'Ngày/tháng/năm giờ:phút; để trống nếu chưa.',
        en: 'Day/month/year hour:minute; blank while unpaid.',
      },
    },
    refundedOn: {
      kind: 'DATE',
      header: { vi: 'Ngày hoàn trả', en: 'Refunded on' },
      synonyms: ['Ngày hoàn tiền'],
      help: { vi: 'Ngày/tháng/năm; để trống nếu không hoàn trả.', en: 'Day/month/year; blank where it was not.' },
    },
  },
});
