import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';

const about = { content: 7, basis: '1271/QĐ-UBND, IV.2.e' };

@ObjectType({
  description: 'Vị trí của một phân hệ khi công bố — How far one owner was when the report was published.',
})
@Owned(about)
export class OwnerPosition {
  @Field(() => String, { description: 'Phân hệ — The subgraph.' })
  service!: string;

  @Field(() => String, { description: 'Vị trí trong hộp thư đi — Position of its outbox.' })
  position!: string;
}

/** What the province said of its plan, as it said it: the bytes never change. */
@Entity('published_report')
@ObjectType({
  description:
    'Báo cáo đã công bố về tình hình thực hiện Kế hoạch; nội dung không bao giờ thay đổi — A published report on the state of the plan; its bytes never change.',
})
@Directive('@key(fields: "id")')
@Owned(about)
export class PublishedReport {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  periodId!: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Lần công bố cho kỳ này, từ 1; lần sau không thay lần trước — Edition for the period, from 1; a later one replaces none.',
  })
  edition!: number;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Số liệu tính đến hết ngày — Figures to the end of this day.' })
  asOf!: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Thời điểm công bố — When it was published.' })
  publishedAt!: Date;

  @Column('integer')
  @Field(() => Int, {
    description: 'Phiên bản câu hỏi đã đăng ký — Version of the registered operation that was asked.',
  })
  operationVersion!: number;

  @Column('text')
  @Field(() => String, { description: 'SHA-256 của câu hỏi đó — SHA-256 of that operation.' })
  operationDigest!: string;

  @Column('text')
  @Field(() => String, { description: 'SHA-256 của lược đồ tổng — SHA-256 of the supergraph that answered.' })
  supergraphDigest!: string;

  @Column('jsonb')
  @Field(() => [OwnerPosition], { description: 'Vị trí của từng phân hệ — How far each owner was.' })
  positions!: readonly OwnerPosition[];

  @Column('text')
  @Field(() => String, { description: 'JSON chuẩn tắc (RFC 8785) — Canonical JSON (RFC 8785).' })
  content!: string;

  @Column('text')
  @Field(() => String, { description: 'SHA-256 của content — SHA-256 of `content`, in UTF-8.' })
  contentDigest!: string;

  @Column('text')
  @Field(() => Origin, { description: 'Có dòng mẫu hay không — Whether sample rows are behind it.' })
  origin!: Origin;
}
