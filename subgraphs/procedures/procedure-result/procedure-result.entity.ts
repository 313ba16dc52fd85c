import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import type { ProcedureResultState } from './procedure-result.enums.js';

/** What came of a procedure: a licence, a certificate, a decision. It names nobody; what it says is in the file. */
@Entity('procedure_result')
@ObjectType({
  description:
    'Kết quả giải quyết thủ tục hành chính: giấy phép, giấy chứng nhận, quyết định — The result of a procedure: a licence, a certificate, a decision.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureResult extends RecordRow {
  @Column('text', { nullable: true })
  dossierId!: string | null;

  @Column('text')
  procedureId!: string;

  @Column('text')
  issuingAgencyId!: string;

  @Column('text')
  placeId!: string;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp có thẩm quyền giải quyết — Level that was competent to issue it.' })
  level!: AdminLevel;

  @Column('text')
  @Field(() => String, { description: 'Số, ký hiệu của kết quả — Its number, as written on it.' })
  number!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày cấp — Day of issue.' })
  issuedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day on which it is valid.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực; null: không thời hạn — First day no longer valid; null: without a term.',
  })
  validTo!: string | null;

  /** As decided: VALID, REVOKED or REPLACED. What it is on a day is `state(asOf)`. */
  @Column('text')
  state!: ProcedureResultState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày thu hồi — Revoked on; null: it was not.' })
  revokedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày được thay bằng kết quả khác — Replaced on; null: it was not.',
  })
  replacedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày số hóa, hoặc ngày cấp bản điện tử — Digitised on, or issued electronically; null: not yet.',
  })
  digitisedOn!: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Cấp trước khi có hệ thống, nên không có hồ sơ — Issued before the system, so it has no dossier.',
  })
  isHistoric!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Định danh của bản điện tử trong kho của cơ quan, không phải địa chỉ tải — Reference of the electronic copy in the agency’s store; opaque, not an address.',
  })
  electronicFile!: string | null;
}
