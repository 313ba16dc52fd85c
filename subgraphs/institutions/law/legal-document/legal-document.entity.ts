import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { LegalDocumentType, LegalVerification } from './legal-document.enums.js';

/** A law, a decree, a decision: what it is and when it was issued. Where it stands is computed, never stored. */
@Entity('legal_document')
@ObjectType({ description: 'Văn bản pháp luật, văn bản chỉ đạo — A legal document, or one that directs.' })
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b' })
export class LegalDocument extends RecordRow {
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Số, ký hiệu; null: nguồn không nêu — Number and letters; null: the source gives none.',
  })
  number!: string | null;

  @Column('text')
  @Field(() => LegalDocumentType, { description: 'Hình thức văn bản — Type of document.' })
  type!: LegalDocumentType;

  @Column('text')
  @Field(() => String, {
    description: 'Tên, trích yếu, hoặc nội dung theo nguồn — Title, or what the source says it is about.',
  })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English title.' })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  issuerId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Cơ quan ban hành không có trong danh mục cơ quan của trung tâm — The issuer, where the hub’s register does not have it.',
  })
  issuerName!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày ban hành; null: chưa rõ — Issued on; null: unknown.',
  })
  issuedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Người ký và chức vụ — Who signed it, and as what.' })
  signedBy!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày có hiệu lực; null: chưa rõ — First day of its effect; null: unknown.',
  })
  effectiveFrom!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn hiệu lực theo chính văn bản; null: văn bản không định thời hạn — First day without effect, where the document itself sets a term; null: it sets none.',
  })
  effectiveTo!: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Là văn bản quy phạm pháp luật; null: chưa rõ — Whether it is normative (QPPL); null: unknown.',
  })
  isNormative!: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Nguồn thông tin — Where what is said of it comes from.' })
  source!: string | null;

  @Column('text')
  @Field(() => LegalVerification, { description: 'Mức độ kiểm chứng — How far it was checked.' })
  verification!: LegalVerification;
}
