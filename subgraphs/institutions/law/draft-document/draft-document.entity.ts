import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { LegalDocumentType } from '../legal-document/legal-document.enums.js';
import { DraftState } from './draft-document.enums.js';

/** A step that a draft took, on the day that the agency gave. */
@ObjectType({ description: 'Một bước của dự thảo — A step that a draft took.' })
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.3' })
export class DraftMove {
  @Field(() => DraftState, { description: 'Giai đoạn bắt đầu — The state that it reached.' })
  to!: DraftState;

  @Field(() => LocalDateScalar, { description: 'Ngày — Day.' })
  on!: string;
}

/** A document in the making. */
@Entity('draft_document')
@ObjectType({ description: 'Dự thảo văn bản trong quy trình xây dựng — A document in the making.' })
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.3' })
export class DraftDocument extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Tên dự thảo — Title.' })
  title!: string;

  @Column('text')
  @Field(() => LegalDocumentType, { description: 'Hình thức văn bản — Type of document.' })
  type!: LegalDocumentType;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Là văn bản quy phạm pháp luật — Whether it will be normative.' })
  isNormative!: boolean;

  @Column('text')
  issuerId!: string;

  @Column('text')
  draftingAgencyId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày lập đề nghị — Proposed on.' })
  proposedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn trình — To be submitted by.' })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn góp ý — Comments are open until.' })
  commentsUntil!: string | null;

  @Column('text')
  @Field(() => DraftState, { description: 'Giai đoạn hiện nay — Where it stands now.' })
  state!: DraftState;

  @Column('jsonb')
  @Field(() => [DraftMove], { description: 'Các bước đã qua, cũ trước — Its steps, oldest first.' })
  moves!: DraftMove[];

  @Column('text', { nullable: true })
  documentId!: string | null;
}
