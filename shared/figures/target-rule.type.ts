import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import { figuresOwnership } from './figure.type.js';
import { AdminLevel, Comparator } from './target-rule.js';

@ObjectType('TargetThreshold', { description: 'Một mức mà kế hoạch đặt ra — A threshold that the plan names.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class TargetThresholdType {
  @Field(() => Int, {
    nullable: true,
    description: 'Năm, đến hạn ngày 31/12; rỗng là đến hạn chót — Year, due on 31 December; null: at the deadline.',
  })
  year!: number | null;

  @Field(() => AdminLevel, {
    nullable: true,
    description: 'Cấp hành chính, rỗng là mọi cấp — Level it is asked of; null: every level.',
  })
  level!: AdminLevel | null;

  @Field(() => String, { description: 'Mức: phần trăm, điểm hoặc thứ hạng — Percent, score or rank as decimal text.' })
  value!: string;
}

@ObjectType('TargetBaseline', { description: 'Mốc gốc có nguồn — What the figure was at the start, with its source.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class TargetBaselineType {
  @Field(() => LocalDateScalar, { description: 'Ngày gốc — Day of the baseline.' })
  date!: string;

  @Field(() => String, { description: 'Giá trị tại mốc gốc — The figure on that day, as decimal text.' })
  value!: string;

  @Field(() => String, { description: 'Nguồn — Where it is recorded.' })
  source!: string;
}

@ObjectType('AppliedThreshold', {
  description:
    'Mức áp dụng tại ngày xem: mức của năm đã đến hạn gần nhất, hoặc mức cuối cùng — The threshold that applies on the day: the latest yearly step due, or the final one.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class AppliedThresholdType extends TargetThresholdType {
  @Field(() => Comparator, { description: 'Phép so sánh — How the figure is compared with it.' })
  comparator!: Comparator;

  @Field(() => LocalDateScalar, { description: 'Ngày đến hạn — The day it is due.' })
  dueOn!: string;

  @Field(() => Boolean, { description: 'Là mức tại hạn chót — Whether it is what the plan asks at the deadline.' })
  isFinal!: boolean;

  @Field(() => Boolean, {
    description: 'Đã có hiệu lực tại ngày xem — False for the first yearly step before its day.',
  })
  isInForce!: boolean;
}
