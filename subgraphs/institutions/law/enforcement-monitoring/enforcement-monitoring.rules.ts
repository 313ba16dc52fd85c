import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type LocalDate, yearOf } from '../../../../shared/time/local-date.js';
import type { EnforcementMonitoring } from './enforcement-monitoring.entity.js';

type Written = Pick<EnforcementMonitoring, 'year'> &
  Partial<Pick<EnforcementMonitoring, 'recommendations' | 'reportedOn' | 'followedUpOn'>>;

/** What speaks against a year's monitoring: days that cannot be, and a follow-up of nothing. */
export function enforcementMonitoringFaults(
  { year, recommendations, reportedOn, followedUpOn }: Written,
  today: LocalDate,
): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (year < 2000 || year > yearOf(today))
    faults.push({
      vi: `Năm ${year} phải từ 2000 đến năm nay (${yearOf(today)}).`,
      en: `The year ${year} must lie between 2000 and this year (${yearOf(today)}).`,
    });
  if (reportedOn != null && (yearOf(reportedOn) < year || reportedOn > today))
    faults.push({
      vi: `Ngày báo cáo ${reportedOn} phải từ đầu năm ${year} đến hôm nay.`,
      en: `Reported on ${reportedOn}, which must lie between the start of ${year} and today.`,
    });
  if (followedUpOn == null) return faults;
  if (recommendations == null || reportedOn == null)
    faults.push({
      vi: 'Chỉ có kiến nghị đã báo cáo mới xử lý xong được: ghi recommendations và reportedOn.',
      en: 'Only recommendations that were reported are followed up: give recommendations and reportedOn.',
    });
  if (followedUpOn > today || (reportedOn != null && followedUpOn < reportedOn))
    faults.push({
      vi: `Ngày xử lý xong ${followedUpOn} phải từ ngày báo cáo đến hôm nay.`,
      en: `Followed up on ${followedUpOn}, which must lie between the report and today.`,
    });
  return faults;
}
