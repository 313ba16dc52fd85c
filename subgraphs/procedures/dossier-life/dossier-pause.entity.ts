import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { internalScopes, internalText } from './internal-text.js';

/** Why the clock stands. */
export const DossierPauseKind = {
  SUPPLEMENT: 'SUPPLEMENT',
  FINANCIAL_DUTY: 'FINANCIAL_DUTY',
  SUSPENSION: 'SUSPENSION',
} as const;
export type DossierPauseKind = keyof typeof DossierPauseKind;

registerEnumType(DossierPauseKind, {
  name: 'DossierPauseKind',
  description: 'Vì sao đồng hồ dừng — Why the clock stands.',
  valuesConfig: {
    SUPPLEMENT: { description: 'Chờ bổ sung giấy tờ (5) — Papers were asked for.' },
    FINANCIAL_DUTY: { description: 'Chờ thực hiện nghĩa vụ tài chính (6) — A payment was asked for.' },
    SUSPENSION: { description: 'Tạm dừng theo luật, chờ cơ quan khác — Suspended by law, waiting for another body.' },
  },
});

@Entity('dossier_pause')
@ObjectType({ description: 'Khoảng thời gian đồng hồ của hồ sơ dừng — A span in which a dossier’s clock stood.' })
@Owned(procedureReform)
export class DossierPause {
  @PrimaryColumn('bigint')
  dossier!: string;

  @PrimaryColumn('smallint')
  ordinal!: number;

  @Column('text')
  @Field(() => DossierPauseKind, { description: 'Loại — Kind.' })
  kind!: DossierPauseKind;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Lý do — Why.' })
  @Owned(internalText)
  @RequiresScopes(...internalScopes)
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Từ lúc — From.' })
  beganAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Đến lúc; null: còn dừng — Until; null: it still stands.',
  })
  endedAt!: Date | null;
}
