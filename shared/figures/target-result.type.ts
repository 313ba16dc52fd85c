import { Args, Directive, Field, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import { Closing } from './closing.js';
import { ExpectedReason } from './expected.js';
import type { Figure } from './figure.js';
import { figuresOwnership, FigureType, PeriodType } from './figure.type.js';
import { Origin, Quality } from './formula.js';
import { TargetStatus, type Gap } from './judge.js';
import type { Period } from './period.js';
import type { AdminLevel } from './target-rule.js';
import {
  FigureFormulaType,
  FigureSourcesType,
  FigureVariantType,
  TargetGapType,
  TrendPointType,
  UnitFigureType,
} from './target-result-parts.type.js';
import { AppliedThresholdType } from './target-rule.type.js';
import { ByUnitArguments, TrendArguments } from './target-result.arguments.js';

/** The answer to "where does this target stand". Built by `answerTarget`; what costs a count waits until it is asked. */
@ObjectType('TargetResult', {
  description:
    'Kết quả của một chỉ tiêu, tính trực tiếp từ dòng dữ liệu — Where a target stands, computed live from rows.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class TargetResult {
  @Field(() => FigureType, { description: 'Số liệu — The figure.' })
  figure!: Figure;

  @Field(() => LocalDateScalar, { description: 'Ngày đã dùng, sau khi chốt — The day really read, after closing.' })
  asOf!: string;

  @Field(() => Closing, { description: 'Cách chốt đã dùng — The closing used.' })
  closing!: Closing;

  @Field(() => PeriodType, { description: 'Khoảng ngày phản ánh — The days measured.' })
  period!: Period;

  @Field(() => String, {
    nullable: true,
    description:
      'Mức áp dụng tại ngày xem: phần trăm, điểm hoặc thứ hạng — The threshold that applies, as decimal text; null where the plan names none.',
  })
  threshold!: string | null;

  @Field(() => AppliedThresholdType, {
    nullable: true,
    description:
      'Mức áp dụng kèm phép so sánh, năm, cấp và hạn — The same threshold with its comparator, year, level and due day.',
  })
  appliedThreshold!: AppliedThresholdType | null;

  @Field(() => TargetStatus, { description: 'Kết luận — The verdict.' })
  status!: TargetStatus;

  @Field(() => TargetGapType, {
    nullable: true,
    description: 'Còn thiếu bao nhiêu — What is missing; null when the figure is unknown or not comparable.',
  })
  gap!: Gap | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mức kỳ vọng tại ngày xem, phần trăm — Percent expected by the day, rounded away from success; null: nothing says.',
  })
  expected!: string | null;

  @Field(() => ExpectedReason, { description: 'Căn cứ của mức kỳ vọng — Why that is expected, or why nothing is.' })
  expectedReason!: ExpectedReason;

  @Field(() => FigureFormulaType, {
    nullable: true,
    description: 'Công thức — The formula; null while this target is not computed yet.',
  })
  formula!: FigureFormulaType | null;

  @Field(() => Origin, {
    nullable: true,
    description: 'Nguồn gốc dòng dữ liệu — Sample or real rows; null when there is none.',
  })
  origin!: Origin | null;

  @Field(() => Quality, {
    nullable: true,
    description: 'Mức tin cậy — How the figure came to be. Null: nothing was counted.',
  })
  quality!: Quality | null;

  @Field(() => FigureSourcesType, { description: 'Các dòng đã tính — The rows counted.' })
  sources!: FigureSourcesType;

  @Field(() => [String], {
    description:
      'Dữ liệu mà chỉ tiêu cần khi chưa tính được — What the target needs, as the plan’s data names it, while it cannot be computed here; empty when it is computed.',
  })
  missing!: readonly string[];

  @Field(() => [FigureVariantType], { description: 'Các cách hiểu khác — Every other reading of the target.' })
  variants(): Promise<readonly FigureVariantType[]> {
    return this.readVariants();
  }

  @Field(() => [TrendPointType], {
    description: 'Xu hướng theo kỳ, tối đa 60 điểm — The same at the ends of periods, at most 60 points.',
  })
  trend(@Args(() => TrendArguments) span: TrendArguments): Promise<readonly TrendPointType[]> {
    return this.readTrend(span);
  }

  @Field(() => [UnitFigureType], {
    description: 'Từng đơn vị của một cấp — Unit by unit; empty where the target does not exist at that level.',
  })
  byUnit(@Args(() => ByUnitArguments) { level }: ByUnitArguments): Promise<readonly UnitFigureType[]> {
    return this.readUnits(level);
  }

  // No @Field below: how the costly parts are read.
  readVariants!: () => Promise<readonly FigureVariantType[]>;
  readTrend!: (span: TrendArguments) => Promise<readonly TrendPointType[]>;
  readUnits!: (level: AdminLevel) => Promise<readonly UnitFigureType[]>;
}
