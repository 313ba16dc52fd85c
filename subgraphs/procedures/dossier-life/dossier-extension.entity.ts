import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { internalScopes, internalText } from './internal-text.js';

@Entity('dossier_extension')
@ObjectType({ description: 'Một lần gia hạn trả kết quả (61/2018/NĐ-CP) — An extension of the due time.' })
@Owned(procedureReform)
export class DossierExtension {
  @PrimaryColumn('bigint')
  dossier!: string;

  @PrimaryColumn('smallint')
  ordinal!: number;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Gia hạn lúc — When it was given.' })
  extendedAt!: Date;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Hạn trước — Due before.' })
  dueBefore!: Date;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Hạn mới — Due after.' })
  dueAfter!: Date;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Lý do — Why.' })
  @Owned(internalText)
  @RequiresScopes(...internalScopes)
  reason!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Số thư xin lỗi; null: gia hạn khi chưa trễ — Number of the letter of apology; null: it was not late yet.',
  })
  apologyNumber!: string | null;
}
