import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { Closing } from '../../../../shared/figures/closing.js';
import type { ExpectedReason } from '../../../../shared/figures/expected.js';
import type { FigureState } from '../../../../shared/figures/figure.js';
import type { Origin, Quality } from '../../../../shared/figures/formula.js';
import type { TargetStatus } from '../../../../shared/figures/judge.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import type { TaskState } from '../../steering/task-progress/task-progress.enums.js';

type Labels<Value extends string> = Readonly<Record<Value, Bilingual>>;

/** A value of a later or an earlier operation that has no label here is shown as it stands: nothing is left out. */
export const labelOf = (labels: Readonly<Record<string, Bilingual>>, value: string, language: Locale): string =>
  labels[value]?.[language] ?? value;

export const figureStateLabels: Labels<FigureState> = {
  KNOWN: { vi: 'Đủ số liệu', en: 'Complete' },
  PARTIAL: { vi: 'Thiếu đơn vị báo cáo', en: 'Some units did not report' },
  NO_DATA: { vi: 'Chưa có số liệu', en: 'No data' },
  SUPPRESSED: { vi: 'Ẩn vì số quá nhỏ', en: 'Suppressed: too few to show' },
  NOT_APPLICABLE: { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** In the order of the summary. */
export const targetStatusLabels: Labels<TargetStatus> = {
  MET: { vi: 'Đạt', en: 'Met' },
  ON_TRACK: { vi: 'Đúng tiến độ', en: 'On track' },
  AT_RISK: { vi: 'Có nguy cơ không đạt', en: 'At risk' },
  MISSED: { vi: 'Không đạt', en: 'Missed' },
  NOT_YET_DUE: { vi: 'Chưa đến hạn', en: 'Not yet due' },
  UNDETERMINED: { vi: 'Chưa xác định được', en: 'Undetermined' },
  NOT_COMPARABLE: { vi: 'Không so sánh được', en: 'Not comparable' },
  NOT_APPLICABLE: { vi: 'Không áp dụng', en: 'Not applicable' },
};

export const closingLabels: Labels<Closing> = {
  FROZEN: { vi: 'Chốt tại ngày cuối của tỉnh', en: 'Frozen on the last day of the province' },
  CARRIED: { vi: 'Tiếp nối theo đơn vị kế thừa', en: 'Carried on to the successors' },
};

export const originLabels: Labels<Origin> = {
  SAMPLE: { vi: 'Dữ liệu mẫu (SAMPLE)', en: 'Sample data (SAMPLE)' },
  REAL: { vi: 'Dữ liệu thật', en: 'Real data' },
};

export const qualityLabels: Labels<Quality> = {
  DECLARED: { vi: 'Khai báo', en: 'Declared' },
  COMPUTED: { vi: 'Tính từ dữ liệu', en: 'Computed' },
  VERIFIED: { vi: 'Đã thẩm định', en: 'Verified' },
};

export const expectedReasonLabels: Labels<ExpectedReason> = {
  YEARLY_THRESHOLD: { vi: 'Mức của năm theo Kế hoạch', en: 'Threshold of the year in the plan' },
  YEARLY_INCREMENT: { vi: 'Mức tăng so với thực tế năm trước', en: 'Increase over the previous actual' },
  PREVIOUS_YEAR_UNKNOWN: { vi: 'Mức của năm; thiếu thực tế năm trước', en: 'Threshold of the year; previous unknown' },
  BASELINE_PATH: { vi: 'Đường thẳng từ mốc gốc', en: 'Straight line from the baseline' },
  BEFORE_FIRST_STEP: { vi: 'Chưa đến mốc đầu tiên', en: 'Before the first step' },
  BEFORE_BASELINE: { vi: 'Trước mốc gốc', en: 'Before the baseline' },
  NO_PATH_IN_PLAN: { vi: 'Kế hoạch không nêu lộ trình', en: 'The plan gives no path' },
};

/** In the order of the tables of tasks. */
export const taskStateLabels: Labels<TaskState> = {
  WAITING_EVENT: { vi: 'Chờ văn bản của Trung ương', en: 'Waiting for an act of the centre' },
  NOT_REPORTED: { vi: 'Chưa có báo cáo', en: 'Not reported yet' },
  NOT_STARTED: { vi: 'Chưa thực hiện', en: 'Not started' },
  IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
  SUBMITTED: { vi: 'Đã trình, chờ công nhận', en: 'Handed in, not yet accepted' },
  ACCEPTED: { vi: 'Đã công nhận hoàn thành', en: 'Accepted as done' },
  RETURNED: { vi: 'Trả lại để bổ sung', en: 'Returned for more work' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
};

/** What a rule asks for; one without a kind asks for reports on how the plan is carried out (IV.1.c, IV.2.e). */
export const reportingKindLabels: Readonly<Record<string, Bilingual>> = {
  REPORT: { vi: 'Báo cáo tình hình thực hiện Kế hoạch', en: 'Report on carrying out the plan' },
  YEARLY_REVIEW: { vi: 'Tổng kết năm', en: 'Yearly review' },
  FINAL_EVALUATION: { vi: 'Tổng kết đánh giá kết quả Kế hoạch', en: 'Evaluation of the whole plan' },
  OWN_PLAN: { vi: 'Kế hoạch của cơ quan', en: 'Plan of one’s own' },
  PROVINCIAL_YEARLY_PLAN: { vi: 'Kế hoạch năm của tỉnh', en: 'Yearly plan of the province' },
};
