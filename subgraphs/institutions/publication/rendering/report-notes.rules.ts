import { planClosingDays } from '../../../../shared/figures/closing.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import { closingLabels } from './report-labels.js';
import { dayText } from './written-values.rules.js';

/** What must be known to read the tables rightly. */
export function reportNotes(hasSampleRows: boolean, language: Locale): string[] {
  const { FROZEN, CARRIED } = closingLabels;
  const provinceEnd = dayText(planClosingDays.FROZEN, language);
  const planEnd = dayText(planClosingDays.CARRIED, language);
  const notes = {
    vi: [
      `“${FROZEN.vi}”: số liệu về chủ thể kết thúc cùng tỉnh dừng ở ngày ${provinceEnd}. “${CARRIED.vi}”: số liệu đi theo đơn vị kế thừa đến ngày ${planEnd}.`,
      '“Chưa có số liệu”, “Ẩn vì số quá nhỏ” và “Không áp dụng” là tình trạng của số liệu, không phải số 0.',
      'Phần trăm có hai chữ số thập phân, làm tròn về phía không đạt; kết luận được xét trên tử số và mẫu số nguyên.',
      '“Còn thiếu” đếm bằng đơn vị của tử số, giữ nguyên mẫu số: so với mức áp dụng tại ngày xem và, khi khác, với mức cuối cùng. Dấu “—”: không tính được.',
    ],
    en: [
      `“${FROZEN.en}”: figures about what ended with the province stop on ${provinceEnd}. “${CARRIED.en}”: figures follow the successors until ${planEnd}.`,
      '“No data”, “Suppressed” and “Not applicable” are states of a figure; they are not zero.',
      'Percents have two decimals, rounded towards the failing side; verdicts are reached on whole numerators and denominators.',
      'The gap counts items of the numerator, the denominator unchanged: to what is asked on the day and, where it differs, at the deadline. “—”: it cannot be told.',
      'The stored report holds names of the plan, its contents and its agencies in Vietnamese only; they stand as they are.',
    ],
  };
  return hasSampleRows ? [...notes[language], sampleNote[language]] : notes[language];
}

const sampleNote = {
  vi: 'Dòng ghi “dữ liệu mẫu (SAMPLE)” được tính, toàn bộ hoặc một phần, từ dữ liệu sinh ra để trình diễn; đó không phải số liệu của tỉnh.',
  en: 'A row marked “sample data (SAMPLE)” is counted, wholly or in part, from rows generated for demonstration; it says nothing about the province.',
};
