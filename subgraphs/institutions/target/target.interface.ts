import { Field, ID, Int, InterfaceType } from 'type-graphql';
import {
  AdminLevel,
  Comparator,
  TargetFlow,
  TargetKind,
  type TargetRule,
} from '../../../shared/figures/target-rule.js';
import { TargetBaselineType, TargetThresholdType } from '../../../shared/figures/target-rule.type.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { TargetRow } from './target.entity.js';

/** The text of a target, which institutions owns; the concrete type says which subgraph holds the rows and answers `result`. */
@InterfaceType('Target', {
  autoRegisterImplementations: false,
  description:
    'Chỉ tiêu của Kế hoạch; kết quả do cơ quan giữ dữ liệu trả lời — A target of the plan; the agency that holds its rows answers the result.',
})
@Owned({ content: 7, basis: '1271/QĐ-UBND, II' })
export abstract class TargetInterface implements TargetRule {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  row!: TargetRow;

  @Field(() => String, { description: 'Mã chỉ tiêu, ví dụ T2.6c — Code, for example T2.6c.' })
  code!: string;

  @Field(() => String, { description: 'Điều khoản — Clause.' })
  ref!: string;

  @Field(() => String, { description: 'Tên chỉ tiêu — Title.' })
  title!: string;

  @Field(() => String, { description: 'Tên tiếng Anh — English title.' })
  titleEn!: string;

  @Field(() => TargetKind, { description: 'Loại chỉ tiêu — Kind.' })
  kind!: TargetKind;

  @Field(() => String, { description: 'Đơn vị tính — Unit of measure.' })
  unitOfMeasure!: string;

  @Field(() => Comparator, { description: 'Phép so sánh — Comparator.' })
  comparator!: Comparator;

  @Field(() => [TargetThresholdType], {
    description:
      'Các mức của kế hoạch; với T2.5 các mức sau năm 2021 suy từ mức tăng tối thiểu — The thresholds of the plan; those of T2.5 after 2021 follow from its minimum pace.',
  })
  thresholds!: TargetThresholdType[];

  @Field(() => LocalDateScalar, { description: 'Hạn chót — Deadline.' })
  deadline!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Năm đầu phải đạt hằng năm — First year in which it falls due each year.',
  })
  yearlyFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số điểm phần trăm phải tăng mỗi năm — Percentage points to gain each year.',
  })
  incrementPoints!: number | null;

  @Field(() => TargetBaselineType, { nullable: true, description: 'Mốc gốc có nguồn — Baseline with its source.' })
  baseline!: TargetBaselineType | null;

  @Field(() => TargetFlow, { description: 'Thời điểm, thời kỳ, khảo sát hay chỉ số — Stock, flow, survey or index.' })
  flow!: TargetFlow;

  @Field(() => AdminLevel, {
    nullable: true,
    description: 'Cấp hành chính; null: không phân cấp — Level; null: not by level.',
  })
  level!: AdminLevel | null;

  @Field(() => Int, { nullable: true, description: 'Số đơn vị được xếp hạng — How many are ranked.' })
  population!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã chỉ tiêu có tử số là mẫu số ở đây — Code of the target whose numerator is the denominator here.',
  })
  denominatorOf!: string | null;

  @Field(() => [String], { description: 'Dữ liệu cần có để tính — What must be recorded to compute it.' })
  dataNeeded!: string[];

  @Field(() => String, { description: 'Tử số — Numerator in words.' })
  numeratorText!: string;

  @Field(() => String, { description: 'Mẫu số — Denominator in words.' })
  denominatorText!: string;

  @Field(() => String, { nullable: true, description: 'Phạm vi — Scope.' })
  scope!: string | null;

  @Field(() => String, { nullable: true, description: 'Loại trừ — What is left out.' })
  excludes!: string | null;

  @Field(() => String, { nullable: true, description: 'Điểm chưa rõ trong văn bản — What the text leaves open.' })
  ambiguity!: string | null;

  @Field(() => String, { nullable: true, description: 'Cách hiểu đã chọn — The reading chosen.' })
  defaultReading!: string | null;

  @Field(() => String, { description: 'Phân hệ giữ dữ liệu — Subgraph that holds the rows.' })
  subgraph!: string;
}
