import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { DossierTransferMode } from '../dossier-move/dossier-move.enums.js';
import { procedureReform } from '../ownership.js';

@Entity('dossier_transfer')
@ObjectType({ description: 'Một lần chuyển hồ sơ giữa hai cơ quan — A hand-over between two agencies.' })
@Owned(procedureReform)
export class DossierTransfer {
  @PrimaryColumn('bigint')
  dossier!: string;

  @PrimaryColumn('smallint')
  ordinal!: number;

  @Column('text')
  fromAgencyId!: string;

  @Column('text')
  toAgencyId!: string;

  @Column('text')
  @Field(() => DossierTransferMode, { description: 'Cách chuyển — How.' })
  mode!: DossierTransferMode;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Chuyển lúc — When.' })
  transferredAt!: Date;
}
