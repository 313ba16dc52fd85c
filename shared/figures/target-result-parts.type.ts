import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../errors/hub-error.js';
import { BigIntScalar, LocalDateScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import type { Figure } from './figure.js';
import { BilingualTextType, figuresOwnership, FigureType, PeriodType } from './figure.type.js';
import { TargetStatus } from './judge.js';
import type { Period } from './period.js';

@ObjectType('TargetGap', {
  description:
    'Còn thiếu bao nhiêu đơn vị của tử số, giữ nguyên mẫu số — How many items of the numerator are missing, the denominator unchanged; 0 when reached.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class TargetGapType {
  @Field(() => BigIntScalar, { description: 'Đến mức áp dụng tại ngày xem — To what is asked on the day.' })
  units!: bigint;

  @Field(() => BigIntScalar, { description: 'Đến mức cuối cùng — To what is asked at the deadline.' })
  unitsToFinal!: bigint;
}

@ObjectType('FigureFormula', { description: 'Công thức đã dùng — The formula that was used.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class FigureFormulaType {
  @Field(() => String, { description: 'Mã công thức — Identifier of the formula.' })
  id!: string;

  @Field(() => Int, {
    description: 'Phiên bản; đổi định nghĩa là đổi phiên bản — Version: another definition is another version.',
  })
  version!: number;

  @Field(() => BilingualTextType, { description: 'Nội dung công thức — The formula in words.' })
  text!: Bilingual;

  @Field(() => [String], {
    description:
      'Kiểu các dòng được đọc: dòng đó đổi thì số liệu có thể đổi — Types of the rows it reads: a change of one can move the figure.',
  })
  reads!: readonly string[];
}

@ObjectType('FigureVariant', { description: 'Cách hiểu khác của chỉ tiêu — Another reading of the same target.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class FigureVariantType {
  @Field(() => String, { description: 'Khóa của cách hiểu — Key of the reading.' })
  key!: string;

  @Field(() => BilingualTextType, { description: 'Cách hiểu khác ở điểm nào — How it differs.' })
  text!: Bilingual;

  @Field(() => FigureType, { description: 'Số liệu theo cách hiểu đó — The figure under that reading; never judged.' })
  figure!: Figure;
}

@ObjectType('TrendPoint', { description: 'Một điểm của xu hướng — One point of a trend.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class TrendPointType {
  @Field(() => LocalDateScalar, { description: 'Tính đến hết ngày — To the end of this day.' })
  asOf!: string;

  @Field(() => PeriodType, { description: 'Khoảng ngày phản ánh — The days measured.' })
  period!: Period;

  @Field(() => FigureType, { description: 'Số liệu — The figure.' })
  figure!: Figure;

  @Field(() => TargetStatus, { description: 'Kết luận tại ngày đó — The verdict on that day.' })
  status!: TargetStatus;
}

@ObjectType('UnitFigure', { description: 'Số liệu của một đơn vị — The figure of one unit.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class UnitFigureType {
  @Field(() => ID, { description: 'Định danh đơn vị — Id of the unit.' })
  unitId!: string;

  @Field(() => FigureType, { description: 'Số liệu — The figure.' })
  figure!: Figure;

  @Field(() => TargetStatus, { description: 'Kết luận cho đơn vị — The verdict on the unit.' })
  status!: TargetStatus;
}

@ObjectType('FigureSources', { description: 'Số liệu lấy từ những dòng nào — Which rows a figure was counted from.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class FigureSourcesType {
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Số dòng đã đọc — Stored rows that were read; null: none could be.',
  })
  rowsCounted!: bigint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Trường GraphQL liệt kê đúng các dòng đó — The GraphQL field that lists the rows counted: those of the denominator, where its numerator reads others as well.',
  })
  rows!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí của sổ đăng ký đã dùng — Position of the registers counted over; null: only own rows.',
  })
  registerPosition(): Promise<string | null> {
    return this.readRegisterPosition();
  }

  readRegisterPosition!: () => Promise<string | null>; // no @Field: asked only when the caller asks
}
