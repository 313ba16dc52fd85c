import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';

/** That an agency gave the handling of a procedure to a lower level (1271/QĐ-UBND, II.2.b.4). */
@Entity('procedure_delegation')
@ObjectType({
  description: 'Phân cấp giải quyết một thủ tục cho cấp dưới — The handling of a procedure, given to a lower level.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 2, basis: '1271/QĐ-UBND, II.2.b.4' })
export class ProcedureDelegation extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('text')
  fromAgencyId!: string;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp phân cấp — The level that gives.' })
  fromLevel!: AdminLevel;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp được phân cấp — The level that takes.' })
  toLevel!: AdminLevel;

  @Column('text')
  @Field(() => String, { description: 'Văn bản quyết định — The act that decides it.' })
  decision!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — In force from.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực — First day no longer; null: it holds on.',
  })
  validTo!: string | null;
}
