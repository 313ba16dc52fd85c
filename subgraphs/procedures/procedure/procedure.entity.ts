import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';

/** Where it stands, and the days below that follow from it, are what the decisions on it say. */
@Entity('procedure')
@ObjectType({ description: 'Thủ tục hành chính — An administrative procedure, as announced and published.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Procedure extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã thủ tục theo Cổng Dịch vụ công quốc gia — Code on the national portal.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên thủ tục — Name.' })
  name!: string;

  @Column('text')
  fieldCode!: string;

  @Column('text', { array: true })
  @Field(() => [AdminLevel], { description: 'Các cấp tiếp nhận, giải quyết — Levels that receive and handle it.' })
  levels!: AdminLevel[];

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Thủ tục nội bộ giữa cơ quan hành chính nhà nước — Whether it runs only between state agencies.',
  })
  isInternal!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Liên quan đến hoạt động kinh doanh — Whether it concerns business activity.' })
  isBusinessRelated!: boolean;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày công khai lần đầu, theo các quyết định — Day it was first published, as the decisions say.',
  })
  publishedAt!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day in force.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên hết hiệu lực, theo quyết định bãi bỏ — First day no longer in force, as a repeal says; null: open.',
  })
  validTo!: string | null;

  @Column('text', { nullable: true })
  announcingAgencyId!: string | null;
}
