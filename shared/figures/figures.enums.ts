import { registerEnumType } from 'type-graphql';
import { Closing } from './closing.js';
import { ExpectedReason } from './expected.js';
import { FigureState } from './figure.js';
import { Origin, Quality } from './formula.js';
import { TargetStatus } from './judge.js';
import { AdminLevel, Comparator, TargetFlow, TargetKind } from './target-rule.js';
import { TrendStep } from './trend.js';

/** The one place that names these enums in the graph: all four subgraphs must define them alike. */
function publish<Name extends string>(
  name: string,
  values: Readonly<Record<Name, Name>>,
  description: string,
  meanings: Readonly<Record<Name, string>>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(meanings).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType<Readonly<Record<Name, Name>>>(values, { name, description, valuesConfig: valuesConfig as never });
}

publish('FigureState', FigureState, 'Tình trạng của số liệu — What is known of a figure.', {
  KNOWN: 'Đủ số liệu — Every unit that should report did.',
  PARTIAL: 'Thiếu đơn vị báo cáo — Some units did not report; see coverage.',
  NO_DATA: 'Chưa có số liệu hoặc không có gì để tính — Nobody reported, or there is nothing to count.',
  SUPPRESSED: 'Ẩn vì số lượng quá nhỏ — Too few people behind it to be shown; it is not zero.',
  NOT_APPLICABLE: 'Không áp dụng — The target, level or unit does not exist there on that day.',
});

publish('TargetStatus', TargetStatus, 'Kết luận về chỉ tiêu — Whether a target is kept.', {
  MET: 'Đạt — It reaches what the plan asks at the deadline.',
  ON_TRACK: 'Đúng tiến độ — Not due yet, and at or above what is expected by now.',
  AT_RISK: 'Có nguy cơ không đạt — Not due yet, and below what is expected by now.',
  MISSED: 'Không đạt — The deadline has come and it was not reached.',
  UNDETERMINED: 'Chưa xác định được — What is known does not allow a verdict.',
  NOT_COMPARABLE: 'Không so sánh được — Measured against another population than the plan means.',
  NOT_YET_DUE: 'Chưa đến hạn — Not due yet, and nothing says how far it should be by now.',
  NOT_APPLICABLE: 'Không áp dụng — The plan asks nothing of this subject on that day.',
});

publish(
  'ExpectedReason',
  ExpectedReason,
  'Căn cứ của mức kỳ vọng — Why a level is expected by a day, or why none is.',
  {
    YEARLY_THRESHOLD: 'Mức của năm theo kế hoạch — The plan names a threshold for the year.',
    YEARLY_INCREMENT: 'Mức tăng so với thực tế năm trước — The points to gain over the previous actual ask more.',
    PREVIOUS_YEAR_UNKNOWN:
      'Có mức của năm, thiếu thực tế năm trước — The threshold of the year; the previous actual is unknown.',
    BASELINE_PATH: 'Đường thẳng từ mốc gốc — A straight line by days from a sourced baseline to the deadline.',
    BEFORE_FIRST_STEP: 'Chưa đến mốc đầu tiên — None: the first yearly threshold is not due yet.',
    BEFORE_BASELINE: 'Trước mốc gốc — None: the day lies before the baseline.',
    NO_PATH_IN_PLAN: 'Kế hoạch không nêu lộ trình — None: the plan gives neither yearly thresholds nor a baseline.',
  },
);

publish('Closing', Closing, 'Cách chốt số liệu khi tỉnh kết thúc — How figures close where the province ended.', {
  FROZEN: 'Chốt ngày cuối cùng của chủ thể (2025-06-30) — Stops on the last day of what the figure is about.',
  CARRIED: 'Theo đơn vị kế thừa đến 2025-12-31 — Follows the successors to the last day of the plan.',
});

publish('Origin', Origin, 'Nguồn gốc dòng dữ liệu — Where the rows come from.', {
  SAMPLE: 'Dữ liệu mẫu — Generated for demonstration, or mixed with such rows.',
  REAL: 'Dữ liệu thật — Recorded by the agency that answers for it.',
});

publish('Quality', Quality, 'Mức tin cậy — How the figure came to be.', {
  DECLARED: 'Khai báo — Declared by the reporting agency.',
  COMPUTED: 'Tính từ dữ liệu — Computed from stored rows.',
  VERIFIED: 'Đã thẩm định — Computed and checked by the agency that appraises.',
});

publish('TrendStep', TrendStep, 'Bước của xu hướng — The step of a trend.', {
  YEAR: 'Năm — Year.',
  HALF_YEAR: 'Sáu tháng — Half-year.',
  QUARTER: 'Quý — Quarter.',
  MONTH: 'Tháng — Month.',
});

publish('AdminLevel', AdminLevel, 'Cấp hành chính — Level of administration.', {
  CENTRAL: 'Trung ương — Central.',
  PROVINCE: 'Cấp tỉnh — Province.',
  DISTRICT: 'Cấp huyện, đến 2025-06-30 — District, until 2025-06-30.',
  COMMUNE: 'Cấp xã — Commune.',
});

publish('TargetKind', TargetKind, 'Loại chỉ tiêu — Kind of target.', {
  RATIO: 'Tỷ lệ — A share of a whole.',
  REDUCTION: 'Mức giảm so với mốc gốc — A cut against a baseline.',
  MILESTONE: 'Mốc hoàn thành — Something to complete.',
  MONOTONIC: 'Năm sau cao hơn năm trước — Each year above the one before.',
  SCORE: 'Điểm — A score out of one hundred.',
  RANK: 'Thứ hạng — A place in a ranking.',
});

publish('Comparator', Comparator, 'Phép so sánh — How a figure is compared.', {
  GTE: 'Tối thiểu, từ … trở lên — At least.',
  GT: 'Trên — Strictly above.',
  LTE: 'Không quá, trong nhóm — At most; among the first.',
  GT_PREVIOUS_YEAR: 'Năm sau cao hơn năm trước — Strictly above the previous year.',
  COMPLETED: 'Hoàn thành — Completed.',
});

publish('TargetFlow', TargetFlow, 'Cách lấy số theo thời gian — How a target is counted over time.', {
  STOCK: 'Thời điểm — The state at the end of a day.',
  STOCK_FROZEN: 'Thời điểm, mẫu số cố định — The state at the end of a day, over a frozen set.',
  FLOW: 'Thời kỳ — What happened from 1 January through the day.',
  FLOW_DISTINCT: 'Thời kỳ, đếm không trùng — Who it happened to from 1 January through the day, each counted once.',
  SURVEY: 'Khảo sát — The newest survey published by the day.',
  INDEX: 'Chỉ số xếp hạng — The newest edition of an index published by the day.',
});
