import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { procedureReform } from '../ownership.js';

@Entity('procedure_field')
@ObjectType({ description: 'Lĩnh vực của thủ tục hành chính — A field of procedures, such as land or civil status.' })
@Owned(procedureReform)
export class ProcedureField {
  @PrimaryColumn('text')
  @Field(() => String, { description: 'Mã lĩnh vực — Code of the field.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên lĩnh vực — Name of the field.' })
  name!: string;
}
