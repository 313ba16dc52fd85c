import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';

/** A document that a procedure stands on: what it brings must be announced before it takes effect. */
@Entity('procedure_legal_basis')
@ObjectType({ description: 'Căn cứ pháp lý của một thủ tục — A document that a procedure stands on.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureLegalBasis extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('text')
  legalDocumentId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Ngày văn bản có hiệu lực đối với thủ tục — The day it takes effect for the procedure.',
  })
  effectiveOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn công bố, tính khi ghi; null: chưa đặt thông số — Last day to announce, computed when written; null: nobody has set the count.',
  })
  announceDueOn!: string | null;
}
