import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** A rule of funding (part III and its echoes in part IV). */
@Entity('funding_rule')
@ObjectType({ description: 'Quy định về kinh phí — A rule of funding.' })
@Owned({ content: 5, basis: '1271/QĐ-UBND, III' })
export class FundingRule {
  @PrimaryColumn('text')
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản — Clause.' })
  clause!: string;

  @Column('text')
  @Field(() => String, { description: 'Nội dung, tóm lược — The text, summarised.' })
  text!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  textEn!: string;
}

/** A rule of reporting. The decision names cadences, no submission dates. */
@Entity('reporting_rule')
@ObjectType({
  description:
    'Quy định về báo cáo; Quyết định không nêu ngày nộp — A rule of reporting; the decision gives no submission dates.',
})
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV' })
export class ReportingRule {
  @PrimaryColumn('text')
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản — Clause.' })
  clause!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Loại — Kind, where the rule is not a plain report.' })
  kind!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Kỳ báo cáo — Cadences.' })
  cadences!: string[];

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Năm, khi chỉ một lần — The year, where it is done once.' })
  year!: number | null;

  @Column('text', { array: true })
  reporterIds!: string[];

  @Column('text', { nullable: true })
  draftedById!: string | null;

  @Column('text', { nullable: true })
  recipientId!: string | null;

  @Column('text', { nullable: true })
  throughId!: string | null;
}

/** Where the text disagrees with itself. Shown, never smoothed over. */
@Entity('plan_contradiction')
@ObjectType({ description: 'Điểm mâu thuẫn trong văn bản — Where the text disagrees with itself.' })
@Owned({ content: 7, basis: '1271/QĐ-UBND' })
export class PlanContradiction {
  @PrimaryColumn('text')
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Mô tả — What disagrees.' })
  text!: string;

  @Column('text')
  @Field(() => String, { description: 'Mô tả, tiếng Anh — The same in English.' })
  textEn!: string;
}
