import { defineRegister } from '../../../shared/import/register-layout.js';

const day = (vi: string, en: string) =>
  ({
    kind: 'DATE',
    classification: 'PERSONAL',
    header: { vi, en },
    help: { vi: 'Ngày/tháng/năm; để trống nếu chưa đạt.', en: 'Day/month/year; blank while it is not met.' },
  }) as const;

/** Persons in public service and the standards that they meet. */
export const civilServantsLayout = defineRegister({
  name: { vi: 'Cán bộ, công chức, viên chức', en: 'Civil servants' },
  naturalKey: ['citizenNumber'],
  columns: {
    citizenNumber: {
      kind: 'CODE',
      header: { vi: 'Số định danh cá nhân', en: 'Citizen number' },
      synonyms: ['Số CCCD', 'Số căn cước', 'Số căn cước công dân'],
      help: {
        vi: 'Mười hai chữ số; chỉ dùng để nhận ra người, không được lưu.',
        en: 'Twelve digits; used to tell the person, and not kept.',
      },
      required: true,
      classification: 'PERSONAL',
      pattern: /^\d{12}$/,
      example: '000000000000',
    },
    fullName: {
      kind: 'TEXT',
      header: { vi: 'Họ và tên', en: 'Full name' },
      help: { vi: 'Họ và tên đầy đủ.', en: 'The full name.' },
      classification: 'PERSONAL',
      maxLength: 100,
      example: 'Người Mẫu',
    },
    highestDegree: {
      kind: 'CHOICE',
      header: { vi: 'Trình độ cao nhất', en: 'Highest degree' },
      synonyms: ['Trình độ đào tạo', 'Trình độ chuyên môn'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      classification: 'PERSONAL',
      choices: {
        SECONDARY: { label: { vi: 'Trung học phổ thông trở xuống', en: 'Upper secondary or below' } },
        INTERMEDIATE: { label: { vi: 'Trung cấp', en: 'Intermediate vocational' } },
        COLLEGE: { label: { vi: 'Cao đẳng', en: 'College' } },
        BACHELOR: { label: { vi: 'Đại học', en: 'Bachelor' } },
        MASTER: { label: { vi: 'Thạc sĩ', en: 'Master' } },
        DOCTOR: { label: { vi: 'Tiến sĩ', en: 'Doctor' } },
      },
      example: 'Đại học',
    },
    degreeStandardMetOn: day('Ngày có bằng cao đẳng trở lên', 'First degree of college or higher on'),
    politicalTheoryLevel: {
      kind: 'CHOICE',
      header: { vi: 'Trình độ lý luận chính trị', en: 'Political theory' },
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      classification: 'PERSONAL',
      choices: {
        NONE: { label: { vi: 'Chưa qua đào tạo', en: 'None' } },
        ELEMENTARY: { label: { vi: 'Sơ cấp', en: 'Elementary' } },
        INTERMEDIATE: { label: { vi: 'Trung cấp', en: 'Intermediate' } },
        ADVANCED: { label: { vi: 'Cao cấp', en: 'Advanced' } },
      },
      example: 'Sơ cấp',
    },
    politicalTheoryStandardMetOn: day('Ngày đạt chuẩn lý luận chính trị', 'Standard in political theory met on'),
    professionalStandardMetOn: day('Ngày đạt chuẩn chuyên môn, nghiệp vụ', 'Professional standard met on'),
    workSkillsStandardMetOn: day('Ngày đạt chuẩn kỹ năng làm việc', 'Standard in work skills met on'),
  },
});
