import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { LegalVerification } from '../legal-document/legal-document.enums.js';
import { LegalExtent, LegalRelationKind } from './legal-relation.enums.js';

/** What one document does to another, and since when. */
@Entity('legal_relation')
@ObjectType({ description: 'Quan hệ giữa hai văn bản — What one document does to another.' })
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b' })
export class LegalRelation extends RecordRow {
  @Column('text')
  fromId!: string;

  @Column('text')
  toId!: string;

  @Column('text')
  @Field(() => LegalRelationKind, { description: 'Loại quan hệ — Kind.' })
  kind!: LegalRelationKind;

  @Column('text', { nullable: true })
  @Field(() => LegalExtent, {
    nullable: true,
    description:
      'Phạm vi, khi thay thế, bãi bỏ hoặc ngưng hiệu lực — How much of it, where it is replaced, repealed or suspended.',
  })
  extent!: LegalExtent | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày bắt đầu tác động; null: từ khi văn bản tác động có hiệu lực — Acts from this day; null: from the day on which the acting document takes effect.',
  })
  effectiveOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn ngưng hiệu lực — First day on which a suspension is over.',
  })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Điều khoản của văn bản tác động, ví dụ Điều 23 — Where the acting document says so, for example Điều 23.',
  })
  clause!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Điều khoản chịu tác động — The provisions of the other document that it concerns.',
  })
  provisions!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Nguồn thông tin — Where this comes from.' })
  source!: string | null;

  @Column('text')
  @Field(() => LegalVerification, { description: 'Mức độ kiểm chứng — How far it was checked.' })
  verification!: LegalVerification;
}
