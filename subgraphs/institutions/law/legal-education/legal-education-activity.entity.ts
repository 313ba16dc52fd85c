import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { LegalEducationForm } from './legal-education-activity.enums.js';

/** One occasion on which people were told about the law. */
@Entity('legal_education_activity')
@ObjectType({
  description: 'Một hoạt động phổ biến, giáo dục pháp luật — One activity of legal education.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.4' })
export class LegalEducationActivity extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Chủ đề — Topic.' })
  topic!: string;

  @Column('text')
  @Field(() => LegalEducationForm, { description: 'Hình thức — Form.' })
  form!: LegalEducationForm;

  @Column('text')
  agencyId!: string;

  @Column('text')
  adminUnitId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày tổ chức — Held on.' })
  heldOn!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Số lượt người được phổ biến; null: không đếm — People reached; null: not counted.',
  })
  reach!: number | null;
}
