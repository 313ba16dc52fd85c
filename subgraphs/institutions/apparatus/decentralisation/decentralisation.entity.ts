import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { DecentralisationForm } from './decentralisation.enums.js';

/** A matter of state management that one body handed to another. */
@Entity('decentralisation')
@ObjectType({
  description:
    'Một việc được phân cấp, phân quyền, ủy quyền hoặc chuyển giao — A matter that was decentralised, devolved, delegated or transferred.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.b' })
export class Decentralisation extends RecordRow {
  @Column('text')
  @Field(() => DecentralisationForm, { description: 'Hình thức — Form.' })
  form!: DecentralisationForm;

  @Column('text')
  @Field(() => String, { description: 'Việc được giao — The matter.' })
  matter!: string;

  @Column('text')
  @Field(() => String, { description: 'Ngành, lĩnh vực — Field.' })
  field!: string;

  @Column('text')
  fromAgencyId!: string;

  @Column('text', { nullable: true })
  toAgencyId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Doanh nghiệp, tổ chức xã hội nhận chuyển giao; null: cơ quan nhà nước nhận — The enterprise or organisation that takes it over; null: an agency does.',
  })
  toOrganisation!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Văn bản quyết định — The act that decides it.' })
  decision!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ — In force from.' })
  effectiveFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực — First day on which it no longer holds; null: it holds on.',
  })
  effectiveTo!: string | null;
}
