import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { procedureReform } from '../ownership.js';
import { DossierDocumentForm, DossierReuseSource } from './dossier-document.enums.js';
import { internalScopes, internalText } from './internal-text.js';

@Entity('dossier_document')
@ObjectType({ description: 'Giấy tờ của hồ sơ — A paper of a dossier.' })
@Owned(procedureReform)
export class DossierDocument {
  @PrimaryColumn('bigint')
  dossier!: string;

  @PrimaryColumn('smallint')
  @Field(() => Int, { description: 'Thứ tự, từ 1 — Its place, from 1.' })
  ordinal!: number;

  @Column('text')
  @Field(() => String, { description: 'Mã thành phần hồ sơ của thủ tục — Code of the procedure’s component.' })
  componentCode!: string;

  @Column('text')
  @Field(() => DossierDocumentForm, { description: 'Hình thức — Form.' })
  form!: DossierDocumentForm;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã số hóa — Whether it was digitised.' })
  isDigitised!: boolean;

  @Column('text', { nullable: true })
  @Field(() => DossierReuseSource, {
    nullable: true,
    description:
      'Tái sử dụng từ nguồn nào; null: người nộp mang đến — Where it was taken from again; null: it was brought.',
  })
  reusedFrom!: DossierReuseSource | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Cơ quan nhà nước đã có — Whether the state held it already.' })
  isAlreadyHeld!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Vẫn bị yêu cầu nộp lại — Whether it was asked for all the same.' })
  isAskedAgain!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Lý do yêu cầu nộp lại — Why it was asked for again.' })
  @Owned(internalText)
  @RequiresScopes(...internalScopes)
  demandReason!: string | null;
}
