import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** One job ("việc") of the State in the province: what exactly one body is to lead. */
@Entity('function_topic')
@ObjectType({
  description: 'Một việc của quản lý nhà nước, do một tổ chức chủ trì — A job of the State that one body is to lead.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.b.1' })
export class FunctionTopic extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên việc — Name.' })
  name!: string;

  @Column('text')
  @Field(() => String, { description: 'Ngành, lĩnh vực — Field.' })
  field!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Phải có tổ chức thực hiện từ ngày — To be done from this day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn việc này — First day on which the job no longer is; null: it stays.',
  })
  validTo!: string | null;
}
