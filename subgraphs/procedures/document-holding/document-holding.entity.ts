import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { DocumentStoreKind } from './document-holding.enums.js';

/** That the state holds a kind of document, where and since when: no person and no document itself stands here. */
@Entity('document_holding')
@ObjectType({
  description:
    'Nhà nước lưu giữ một loại giấy tờ ở đâu, từ ngày nào — Where, and since when, the state holds a kind of document.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class DocumentHolding extends RecordRow {
  @Column('text')
  documentKindId!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên cơ sở dữ liệu, kho — Name of the database or store.' })
  store!: string;

  @Column('text')
  @Field(() => DocumentStoreKind, { description: 'Loại kho — Kind of store.' })
  storeKind!: DocumentStoreKind;

  @Column('text', { nullable: true })
  holderAgencyId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Mã hệ thống thông tin lưu giữ, nếu có — Code of the information system that holds it, if known.',
  })
  systemCode!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Khai thác được từ ngày — Usable since.' })
  heldFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn khai thác được — First day no longer usable; null: it is.',
  })
  heldTo!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Nguồn — Source.' })
  source!: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
