import { defineRegister } from '../register-layout.js';

/** An invented register with a column of every kind. */
export const unitRegister = defineRegister({
  name: { vi: 'Danh sách đơn vị', en: 'List of units' },
  naturalKey: ['code'],
  columns: {
    code: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị', en: 'Unit code' },
      synonyms: ['Mã ĐV'],
      help: { vi: 'Hai chữ in hoa và bốn chữ số.', en: 'Two capital letters and four digits.' },
      required: true,
      pattern: /^[A-Z]{2}\d{4}$/,
      example: 'DV0001',
    },
    name: {
      kind: 'TEXT',
      header: { vi: 'Tên đơn vị', en: 'Unit name' },
      help: { vi: 'Tên đầy đủ theo quyết định thành lập.', en: 'The full name in the founding decision.' },
      required: true,
      maxLength: 200,
      example: 'Đơn vị mẫu',
    },
    field: {
      kind: 'CHOICE',
      header: { vi: 'Lĩnh vực', en: 'Field' },
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      required: true,
      choices: {
        HEALTH: { label: { vi: 'Y tế', en: 'Health' } },
        EDUCATION: { label: { vi: 'Giáo dục', en: 'Education' }, synonyms: ['Giáo dục và đào tạo'] },
        CULTURE: { label: { vi: 'Văn hóa', en: 'Culture' } },
      },
      example: 'Y tế',
    },
    staff: {
      kind: 'INTEGER',
      header: { vi: 'Biên chế', en: 'Staff' },
      synonyms: ['Biên chế được giao'],
      help: { vi: 'Số người.', en: 'Number of people.' },
      min: 0,
      max: 5000,
      example: '25',
    },
    budget: {
      kind: 'MONEY',
      header: { vi: 'Kinh phí', en: 'Budget' },
      help: { vi: 'Ghi đủ bằng đồng.', en: 'In full, in VND.' },
      example: '1500000000',
    },
    selfFinancing: {
      kind: 'DECIMAL',
      header: { vi: 'Mức tự chủ', en: 'Self-financing' },
      help: { vi: 'Phần trăm chi thường xuyên tự bảo đảm.', en: 'Percent of recurrent spending.' },
      percent: true,
      min: 0,
      max: 100,
      example: '89,5',
    },
    area: {
      kind: 'DECIMAL',
      header: { vi: 'Diện tích', en: 'Area' },
      help: { vi: 'Mét vuông.', en: 'Square metres.' },
      min: 0,
    },
    foundedOn: {
      kind: 'DATE',
      header: { vi: 'Ngày thành lập', en: 'Founded on' },
      help: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      example: '31/12/2020',
    },
    year: {
      kind: 'YEAR',
      header: { vi: 'Năm', en: 'Year' },
      help: { vi: 'Bốn chữ số.', en: 'Four digits.' },
      example: '2024',
    },
    isAutonomous: {
      kind: 'BOOLEAN',
      header: { vi: 'Tự chủ', en: 'Autonomous' },
      help: { vi: 'Có hoặc Không.', en: 'Yes or no.' },
      example: 'Có',
    },
    head: {
      kind: 'TEXT',
      header: { vi: 'Người đứng đầu', en: 'Head' },
      help: { vi: 'Họ và tên.', en: 'Full name.' },
      classification: 'PERSONAL',
      maxLength: 100,
    },
  },
});
