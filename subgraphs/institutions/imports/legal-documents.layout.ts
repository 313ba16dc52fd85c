import { defineRegister } from '../../../shared/import/register-layout.js';

/** Documents that agencies issued or keep: one row for each number, day and issuer. */
export const legalDocumentsLayout = defineRegister({
  name: { vi: 'Văn bản', en: 'Legal documents' },
  naturalKey: ['number', 'issuedOn', 'issuer'],
  columns: {
    number: {
      kind: 'CODE',
      header: { vi: 'Số, ký hiệu', en: 'Number' },
      synonyms: ['Số ký hiệu', 'Số hiệu', 'Số văn bản'],
      help: { vi: 'Số và ký hiệu đầy đủ.', en: 'The whole number with its letters.' },
      required: true,
      maxLength: 100,
      example: '1271/QĐ-UBND',
    },
    issuedOn: {
      kind: 'DATE',
      header: { vi: 'Ngày ban hành', en: 'Issued on' },
      help: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      required: true,
      min: '1945-09-02',
      example: '18/08/2021',
    },
    issuer: {
      kind: 'TEXT',
      header: { vi: 'Cơ quan ban hành', en: 'Issuer' },
      help: {
        vi: 'Mã hoặc tên trong danh mục cơ quan; cơ quan ngoài danh mục ghi tên đầy đủ.',
        en: 'Code or name in the list of agencies; the full name of an issuer that the list does not have.',
      },
      required: true,
      maxLength: 200,
      example: 'UBND_TINH',
    },
    type: {
      kind: 'CHOICE',
      header: { vi: 'Hình thức văn bản', en: 'Type of document' },
      synonyms: ['Loại văn bản'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      choices: {
        LAW: { label: { vi: 'Luật', en: 'Law' } },
        RESOLUTION: { label: { vi: 'Nghị quyết', en: 'Resolution' } },
        DECREE: { label: { vi: 'Nghị định', en: 'Decree' } },
        DECISION: { label: { vi: 'Quyết định', en: 'Decision' } },
        CIRCULAR: { label: { vi: 'Thông tư', en: 'Circular' } },
        DIRECTIVE: { label: { vi: 'Chỉ thị', en: 'Directive' } },
        PLAN: { label: { vi: 'Kế hoạch', en: 'Plan' } },
        SUBMISSION: { label: { vi: 'Tờ trình', en: 'Submission' } },
        PARTY_RESOLUTION: { label: { vi: 'Nghị quyết của Đảng', en: 'Resolution of the Party' } },
        TECHNICAL_REGULATION: { label: { vi: 'Quy chuẩn kỹ thuật quốc gia', en: 'National technical regulation' } },
        OTHER: { label: { vi: 'Văn bản khác', en: 'Other document' } },
      },
      example: 'Quyết định',
    },
    title: {
      kind: 'TEXT',
      header: { vi: 'Trích yếu', en: 'Title' },
      synonyms: ['Tên văn bản', 'Trích yếu nội dung'],
      help: { vi: 'Tên hoặc trích yếu nội dung.', en: 'Its title.' },
      maxLength: 2000,
      example: 'Ban hành Kế hoạch cải cách hành chính giai đoạn 2021 - 2025',
    },
    signedBy: {
      kind: 'TEXT',
      header: { vi: 'Người ký', en: 'Signed by' },
      help: { vi: 'Người ký và chức vụ.', en: 'Who signed it, and as what.' },
      maxLength: 200,
    },
    effectiveFrom: {
      kind: 'DATE',
      header: { vi: 'Ngày có hiệu lực', en: 'Effective from' },
      help: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
    },
    effectiveTo: {
      kind: 'DATE',
      header: { vi: 'Ngày hết hiệu lực', en: 'Effective to' },
      help: {
        vi: 'Ngày đầu tiên không còn hiệu lực theo chính văn bản.',
        en: 'First day without effect, by its own term.',
      },
    },
    isNormative: {
      kind: 'BOOLEAN',
      header: { vi: 'Văn bản quy phạm pháp luật', en: 'Normative' },
      synonyms: ['VBQPPL', 'Quy phạm pháp luật'],
      help: { vi: 'Có hoặc Không.', en: 'Yes or no.' },
    },
    source: {
      kind: 'TEXT',
      header: { vi: 'Nguồn', en: 'Source' },
      help: { vi: 'Nguồn thông tin, ví dụ địa chỉ trên vbpl.vn.', en: 'Where this comes from.' },
      maxLength: 500,
    },
  },
});
