import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { Survey } from './survey.entity.js';

const largestSample = 10_000_000;

/** What speaks against a survey taken by itself. */
export function surveyFaults(survey: Survey): readonly Bilingual[] {
  const { year, plannedSample, suppressBelow } = survey;
  const faults: Bilingual[] = [];
  if (year < 2000 || year > 2100)
    faults.push({ vi: `Năm ${year} không hợp lệ.`, en: `${year} is not a year that can be measured.` });
  if (plannedSample < 1 || plannedSample > largestSample)
    faults.push({
      vi: `Cỡ mẫu ${plannedSample} phải từ 1 đến ${largestSample}.`,
      en: `A sample of ${plannedSample} must be between 1 and ${largestSample}.`,
    });
  if (suppressBelow < 1 || suppressBelow > 1_000)
    faults.push({
      vi: `Ngưỡng công bố ${suppressBelow} phải từ 1 đến 1000 phiếu.`,
      en: `The minimum to show, ${suppressBelow}, must be between 1 and 1000 answers.`,
    });
  return [...faults, ...dayFaults(survey)];
}

/** A step before the one that it needs, or before the year that is measured. */
function dayFaults({ year, approvedOn, fieldworkOn, closedOn, publishedOn }: Survey): readonly Bilingual[] {
  const days = [approvedOn, fieldworkOn, closedOn, publishedOn].filter((day) => day != null); // a new row has none yet
  const faults: Bilingual[] = [];
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? '')))
    faults.push({
      vi: `Các ngày không theo thứ tự duyệt, khảo sát, kết thúc, công bố: ${days.join(', ')}.`,
      en: `The days of approval, fieldwork, closing and publication are out of order: ${days.join(', ')}.`,
    });
  if (fieldworkOn != null && fieldworkOn < `${year}-01-01`)
    faults.push({
      vi: `Khảo sát cho năm ${year} không thể bắt đầu ngày ${fieldworkOn}.`,
      en: `A survey of ${year} cannot start on ${fieldworkOn}.`,
    });
  return faults;
}

/** What speaks against naming `corrected` as what is corrected. */
export function correctionFaults(survey: Survey, corrected: Survey | null): readonly Bilingual[] {
  if (survey.correctsId === null) return [];
  if (corrected?.state !== 'PUBLISHED')
    return [
      {
        vi: 'Chỉ đính chính được một khảo sát đã công bố; khảo sát chưa công bố thì sửa trực tiếp.',
        en: 'Only a published survey is corrected by another; one that is not published is changed itself.',
      },
    ];
  if (corrected.kind !== survey.kind || corrected.year !== survey.year)
    return [
      {
        vi: `Đính chính phải cùng loại và cùng năm: ${corrected.kind}, ${corrected.year}.`,
        en: `A correction has the kind and the year of what it corrects: ${corrected.kind}, ${corrected.year}.`,
      },
    ];
  return [];
}
