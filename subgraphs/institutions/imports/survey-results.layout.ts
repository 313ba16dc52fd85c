import { defineRegister } from '../../../shared/import/register-layout.js';

const people = { kind: 'INTEGER', min: 0, max: 1_000_000 } as const;
const answer = (vi: string, en: string) => ({
  ...people,
  header: { vi, en },
  help: { vi: 'Số phiếu hợp lệ chọn mức này.', en: 'Valid answers that chose this.' },
});

/** Counted answers of a survey: one row for each place, and for a unit or a field where they were asked apart. */
export const surveyResultsLayout = defineRegister({
  name: { vi: 'Kết quả khảo sát hài lòng', en: 'Survey results' },
  naturalKey: ['survey', 'year', 'edition', 'place', 'unit', 'field'],
  columns: {
    survey: {
      kind: 'CHOICE',
      header: { vi: 'Loại khảo sát', en: 'Kind of survey' },
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      required: true,
      choices: {
        SIPAS: { label: { vi: 'SIPAS', en: 'SIPAS' } },
        PROCEDURE: { label: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' } },
        HEALTH: { label: { vi: 'Dịch vụ y tế', en: 'Health services' } },
        EDUCATION: { label: { vi: 'Dịch vụ giáo dục', en: 'Education services' } },
        LAND: { label: { vi: 'Đất đai', en: 'Land' } },
        CONSTRUCTION: { label: { vi: 'Xây dựng', en: 'Construction' } },
        INVESTMENT: { label: { vi: 'Đầu tư', en: 'Investment' } },
      },
      example: 'SIPAS',
    },
    year: {
      kind: 'YEAR',
      header: { vi: 'Năm', en: 'Year' },
      help: { vi: 'Năm được đo.', en: 'The year that is measured.' },
      required: true,
      example: '2024',
    },
    edition: {
      kind: 'INTEGER',
      header: { vi: 'Lần', en: 'Edition' },
      help: { vi: 'Lần khảo sát trong năm; thường là 1.', en: 'Edition within the year; usually 1.' },
      required: true,
      min: 1,
      max: 100,
      example: '1',
    },
    place: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị hành chính', en: 'Place code' },
      synonyms: ['Mã ĐVHC', 'Mã địa bàn'],
      help: { vi: 'Nơi được hỏi, theo danh mục của năm đó.', en: 'The place, by the list of that year.' },
      required: true,
      example: '67',
    },
    unit: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị sự nghiệp', en: 'Public service unit code' },
      help: { vi: 'Khi hỏi riêng về một đơn vị tại nơi đó.', en: 'Where one unit at that place was asked about.' },
    },
    field: {
      kind: 'CHOICE',
      header: { vi: 'Lĩnh vực', en: 'Field' },
      help: { vi: 'Khi hỏi riêng theo lĩnh vực.', en: 'Where a field was asked about.' },
      choices: {
        LAND: { label: { vi: 'Đất đai', en: 'Land' } },
        CONSTRUCTION: { label: { vi: 'Xây dựng', en: 'Construction' } },
        INVESTMENT: { label: { vi: 'Đầu tư', en: 'Investment' } },
        OTHER: { label: { vi: 'Lĩnh vực khác', en: 'Other' } },
      },
    },
    sent: {
      ...people,
      header: { vi: 'Số phiếu phát ra', en: 'Sent' },
      help: { vi: 'Số phiếu phát ra.', en: 'Forms sent out.' },
      required: true,
      example: '200',
    },
    answered: {
      ...people,
      header: { vi: 'Số phiếu thu về', en: 'Answered' },
      help: { vi: 'Số phiếu thu về.', en: 'Forms that came back.' },
      required: true,
      example: '190',
    },
    valid: {
      ...people,
      header: { vi: 'Số phiếu hợp lệ', en: 'Valid' },
      help: { vi: 'Bằng tổng năm mức trả lời.', en: 'The sum of the five answers.' },
      required: true,
      example: '185',
    },
    one: { ...answer('Rất không hài lòng', 'Very dissatisfied'), required: true, example: '2' },
    two: { ...answer('Không hài lòng', 'Dissatisfied'), required: true, example: '8' },
    three: { ...answer('Bình thường', 'Neither'), required: true, example: '15' },
    four: { ...answer('Hài lòng', 'Satisfied'), required: true, example: '100' },
    five: { ...answer('Rất hài lòng', 'Very satisfied'), required: true, example: '60' },
  },
});
