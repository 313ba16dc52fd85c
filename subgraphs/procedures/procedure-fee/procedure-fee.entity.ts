import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';

export const ProcedureFeeKind = { FEE: 'FEE', CHARGE: 'CHARGE', TAX: 'TAX', OTHER: 'OTHER' } as const;
export type ProcedureFeeKind = keyof typeof ProcedureFeeKind;

registerEnumType(ProcedureFeeKind, {
  name: 'ProcedureFeeKind',
  description: 'Loại nghĩa vụ tài chính — Kind of financial duty.',
  valuesConfig: {
    FEE: { description: 'Phí — Fee for a service.' },
    CHARGE: { description: 'Lệ phí — Charge set by law.' },
    TAX: { description: 'Thuế — Tax.' },
    OTHER: { description: 'Nghĩa vụ tài chính khác — Another duty.' },
  },
});

/** What a procedure costs, for some time. */
@Entity('procedure_fee')
@ObjectType({
  description: 'Phí, lệ phí của một thủ tục, trong một thời gian — What a procedure costs, for some time.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureFee extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('text')
  @Field(() => ProcedureFeeKind, { description: 'Loại — Kind.' })
  kind!: ProcedureFeeKind;

  @Column('text')
  @Field(() => String, { description: 'Tên khoản thu — Name.' })
  name!: string;

  @Column('bigint')
  @Field(() => MoneyScalar, { description: 'Mức thu mỗi hồ sơ, đồng — Amount for a dossier, VND.' })
  amount!: string;

  @Column('text')
  @Field(() => String, { description: 'Căn cứ mức thu — On what ground.' })
  basis!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng — First day no longer; null: open.',
  })
  validTo!: string | null;
}
