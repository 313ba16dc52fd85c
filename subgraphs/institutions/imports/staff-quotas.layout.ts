import { defineRegister } from '../../../shared/import/register-layout.js';

const posts = { kind: 'INTEGER', min: 0, max: 100_000 } as const;

/** Posts assigned by year: one row for each holder, kind and year. */
export const staffQuotasLayout = defineRegister({
  name: { vi: 'Biên chế được giao', en: 'Staff quotas' },
  naturalKey: ['holder', 'year', 'kind'],
  columns: {
    holder: {
      kind: 'CODE',
      header: { vi: 'Mã cơ quan, đơn vị', en: 'Code of the agency or unit' },
      synonyms: ['Mã cơ quan', 'Mã đơn vị'],
      help: {
        vi: 'Mã trong danh mục cơ quan hoặc trong sổ đơn vị sự nghiệp công lập.',
        en: 'A code of the list of agencies, or of the register of public service units.',
      },
      required: true,
      maxLength: 50,
      example: 'SNV',
    },
    year: {
      kind: 'YEAR',
      header: { vi: 'Năm', en: 'Year' },
      help: { vi: 'Năm được giao.', en: 'The year of the quota.' },
      required: true,
      min: 2000,
      max: 2100,
      example: '2024',
    },
    kind: {
      kind: 'CHOICE',
      header: { vi: 'Loại biên chế', en: 'Kind of posts' },
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      required: true,
      choices: {
        CIVIL_SERVANT: { label: { vi: 'Biên chế công chức', en: 'Civil servants' }, synonyms: ['Công chức'] },
        PUBLIC_SERVICE: {
          label: { vi: 'Biên chế sự nghiệp', en: 'Public service' },
          synonyms: ['Viên chức', 'Số lượng người làm việc'],
        },
        CONTRACT: { label: { vi: 'Hợp đồng lao động', en: 'Labour contract' }, synonyms: ['Hợp đồng'] },
      },
      example: 'Biên chế công chức',
    },
    assigned: {
      ...posts,
      header: { vi: 'Biên chế được giao', en: 'Posts assigned' },
      synonyms: ['Được giao', 'Biên chế giao'],
      help: { vi: 'Số biên chế được giao trong năm.', en: 'Posts assigned for the year.' },
      example: '40',
    },
    inPost: {
      ...posts,
      header: { vi: 'Có mặt', en: 'In post' },
      synonyms: ['Biên chế có mặt', 'Số người có mặt'],
      help: { vi: 'Số người có mặt; để trống nếu chưa báo cáo.', en: 'People in post; blank where not reported.' },
      example: '38',
    },
    fundedByBudget: {
      ...posts,
      header: { vi: 'Được giao hưởng lương ngân sách', en: 'Of these paid from the budget' },
      help: {
        vi: 'Trong số được giao, số hưởng lương từ ngân sách nhà nước.',
        en: 'Of the posts assigned, those paid from the state budget.',
      },
      example: '40',
    },
    inPostFundedByBudget: {
      ...posts,
      header: { vi: 'Có mặt hưởng lương ngân sách', en: 'In post and paid from the budget' },
      help: {
        vi: 'Trong số có mặt, số hưởng lương từ ngân sách nhà nước.',
        en: 'Of the people in post, those paid from the state budget.',
      },
      example: '38',
    },
    decision: {
      kind: 'TEXT',
      header: { vi: 'Quyết định giao', en: 'Decision' },
      help: { vi: 'Số, ký hiệu quyết định giao biên chế.', en: 'Number of the decision that assigns the posts.' },
      maxLength: 200,
    },
  },
});
