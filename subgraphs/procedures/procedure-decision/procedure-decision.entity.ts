import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { ProcedureDecisionKind } from './procedure-decision.enums.js';

/** What a decision did to one procedure; a decision on many procedures is a row for each. */
@Entity('procedure_decision')
@ObjectType({
  description:
    'Quyết định công bố, sửa đổi, bãi bỏ một thủ tục, và việc công khai — A decision on a procedure, and when it was published.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureDecision extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('text')
  @Field(() => ProcedureDecisionKind, { description: 'Loại — Kind.' })
  kind!: ProcedureDecisionKind;

  @Column('text')
  @Field(() => String, { description: 'Số, ký hiệu quyết định — Number of the decision.' })
  number!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Day of the decision.' })
  decidedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day of effect.' })
  effectiveOn!: string;

  @Column('text', { nullable: true })
  legalBasisId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày công khai; null: chưa — Published on; null: not yet.',
  })
  publishedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn công khai, tính khi ghi; null: chưa đặt thông số — Last day to publish, computed when written; null: nobody has set the count.',
  })
  publishDueOn!: string | null;
}
