import { defineRegister } from '../../../shared/import/register-layout.js';

/** The register of public service units, as agencies keep it in worksheets. */
export const publicServiceUnitsLayout = defineRegister({
  name: { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service units' },
  naturalKey: ['code'],
  columns: {
    code: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị', en: 'Unit code' },
      synonyms: ['Mã ĐVSN', 'Mã đơn vị sự nghiệp'],
      help: { vi: 'Mã trong sổ đăng ký, không đổi qua các năm.', en: 'The code in the register; it never changes.' },
      required: true,
      maxLength: 50,
      example: 'MAU-0001',
    },
    name: {
      kind: 'TEXT',
      header: { vi: 'Tên đơn vị', en: 'Unit name' },
      synonyms: ['Tên đơn vị sự nghiệp'],
      help: { vi: 'Tên đầy đủ theo quyết định thành lập.', en: 'The full name in the founding decision.' },
      maxLength: 300,
      example: 'Trường Mầm non (MẪU)',
    },
    sector: {
      kind: 'CHOICE',
      header: { vi: 'Lĩnh vực', en: 'Sector' },
      synonyms: ['Lĩnh vực sự nghiệp'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      choices: {
        HEALTH: { label: { vi: 'Y tế', en: 'Health' } },
        EDUCATION: { label: { vi: 'Giáo dục và đào tạo', en: 'Education' }, synonyms: ['Giáo dục'] },
        VOCATIONAL: { label: { vi: 'Giáo dục nghề nghiệp', en: 'Vocational education' } },
        SCIENCE: { label: { vi: 'Khoa học và công nghệ', en: 'Science and technology' } },
        CULTURE_SPORT: { label: { vi: 'Văn hóa, thể thao, du lịch', en: 'Culture, sport, tourism' } },
        ECONOMIC: { label: { vi: 'Sự nghiệp kinh tế', en: 'Economic services' } },
        OTHER: { label: { vi: 'Sự nghiệp khác', en: 'Other services' } },
      },
      example: 'Giáo dục và đào tạo',
    },
    agency: {
      kind: 'CODE',
      header: { vi: 'Mã cơ quan quản lý', en: 'Governing agency code' },
      help: { vi: 'Mã viết tắt trong danh mục cơ quan, ví dụ SGDDT.', en: 'Short code of the agency, such as SGDDT.' },
      example: 'SGDDT',
    },
    place: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị hành chính', en: 'Place code' },
      synonyms: ['Mã ĐVHC', 'Mã địa bàn'],
      help: {
        vi: 'Mã của nơi đặt trụ sở, theo danh mục vào ngày thành lập.',
        en: 'Code of the place where it stands, as on the day it was established.',
      },
      pattern: /^\d{2}$|^\d{3}$|^\d{5}$/,
      example: '67',
    },
    establishedOn: {
      kind: 'DATE',
      header: { vi: 'Ngày thành lập', en: 'Established on' },
      help: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      example: '01/01/2015',
    },
    dissolvedOn: {
      kind: 'DATE',
      header: { vi: 'Ngày kết thúc', en: 'Ended on' },
      synonyms: ['Ngày giải thể', 'Ngày sáp nhập'],
      help: {
        vi: 'Ngày đầu tiên không còn hoạt động; để trống nếu còn hoạt động.',
        en: 'First day on which it no longer exists; blank while it lives.',
      },
    },
    dissolutionKind: {
      kind: 'CHOICE',
      header: { vi: 'Hình thức kết thúc', en: 'How it ended' },
      help: { vi: 'Đi cùng ngày kết thúc.', en: 'Comes with the day on which it ended.' },
      choices: {
        MERGED: { label: { vi: 'Sáp nhập', en: 'Merged' } },
        DISSOLVED: { label: { vi: 'Giải thể', en: 'Dissolved' } },
        CONVERTED_TO_COMPANY: {
          label: { vi: 'Chuyển thành công ty cổ phần', en: 'Became a joint-stock company' },
        },
      },
    },
    successor: {
      kind: 'CODE',
      header: { vi: 'Mã đơn vị nhận sáp nhập', en: 'Code of the unit it was merged into' },
      help: { vi: 'Đơn vị đã có trong sổ.', en: 'A unit that the register has already.' },
    },
    endingDecision: {
      kind: 'TEXT',
      header: { vi: 'Quyết định kết thúc', en: 'Decision that ended it' },
      help: {
        vi: 'Số, ký hiệu quyết định; bắt buộc khi chuyển thành công ty.',
        en: 'Number of the decision; needed where it became a company.',
      },
      maxLength: 200,
    },
  },
});
