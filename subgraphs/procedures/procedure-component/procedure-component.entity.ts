import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { ComponentForm } from './procedure-component.enums.js';

/** What a procedure demands, for some time. */
@Entity('procedure_component')
@ObjectType({
  description:
    'Thành phần hồ sơ của một thủ tục, trong một thời gian — A paper that a procedure demands, for some time.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureComponent extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('text')
  @Field(() => String, { description: 'Mã thành phần trong thủ tục — Code within the procedure.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên thành phần — Name.' })
  name!: string;

  @Column('text', { nullable: true })
  documentKindId!: string | null;

  @Column('text')
  @Field(() => ComponentForm, { description: 'Hình thức — Form.' })
  form!: ComponentForm;

  @Column('integer')
  @Field(() => Int, { description: 'Số bản — How many copies.' })
  copies!: number;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Bắt buộc — Whether it is mandatory.' })
  isMandatory!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Lý do vẫn yêu cầu giấy tờ nhà nước đã lưu giữ — Why it is demanded although the state holds it.',
  })
  demandReason!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Yêu cầu từ ngày — Demanded since.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn yêu cầu — First day no longer demanded; null: it is.',
  })
  validTo!: string | null;
}
