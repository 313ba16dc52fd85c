import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BigIntScalar, LocalDateScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import { FigureState, type Coverage } from './figure.js';
import './figures.enums.js';

/** The plan asks for figures in its steering content (II.7); every figure is public. */
export const figuresOwnership = { content: 7, basis: '1271/QĐ-UBND, II.7' } as const;

@ObjectType('Coverage', { description: 'Mức độ đầy đủ của báo cáo — How many units reported of those that should.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class CoverageType {
  @Field(() => Int, { description: 'Số đơn vị đã báo cáo — Units that reported.' })
  reported!: number;

  @Field(() => Int, { description: 'Số đơn vị phải báo cáo — Units that should report.' })
  expected!: number;
}

@ObjectType('Figure', {
  description:
    'Số liệu chính xác gồm tử số, mẫu số và tình trạng — An exact figure: both parts, and what is known. Unknown is a state, never 0.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class FigureType {
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Tử số, rỗng khi chưa biết — Numerator; null unless KNOWN or PARTIAL.',
  })
  numerator!: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Mẫu số, rỗng khi chưa biết — Denominator; null unless KNOWN or PARTIAL.',
  })
  denominator!: bigint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Phần trăm, hai chữ số thập phân, làm tròn về phía không đạt; thứ hạng không có — Percent with two decimals, rounded towards the failing side; for reading only. Ranks have none.',
  })
  percent!: string | null;

  @Field(() => FigureState, { description: 'Tình trạng của số liệu — What is known of the figure.' })
  state!: FigureState;

  @Field(() => CoverageType, { description: 'Mức độ đầy đủ — Units reported and expected.' })
  coverage!: Coverage;
}

@ObjectType('Period', {
  description:
    'Khoảng ngày mà số liệu phản ánh, gồm cả hai đầu — The days that a figure measures, both included; for a stock both are the same day, meaning its end.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class PeriodType {
  @Field(() => LocalDateScalar, { description: 'Ngày đầu — First day.' })
  from!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày cuối — Last day.' })
  to!: string;
}

@ObjectType('BilingualText', { description: 'Văn bản hai ngôn ngữ — A text in both languages of the hub.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class BilingualTextType {
  @Field(() => String, { description: 'Tiếng Việt — Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'Tiếng Anh — English.' })
  en!: string;
}
