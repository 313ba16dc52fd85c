import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { ProcedureSettingKind } from './procedure-setting.enums.js';

/** A count or hour that deadlines are computed with, from a day on. */
@Entity('procedure_setting')
@ObjectType({
  description:
    'Thông số tính hạn, áp dụng từ một ngày; đổi thông số không đổi hạn đã ghi — What deadlines are computed with from a day on; a change moves none that was written before.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureSetting extends RecordRow {
  @Column('text')
  @Field(() => ProcedureSettingKind, { description: 'Thông số — What it sets.' })
  kind!: ProcedureSettingKind;

  @Column('integer')
  @Field(() => Int, { description: 'Giá trị, số ngày làm việc hoặc số phút — Value, in working days or minutes.' })
  value!: number;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Column('text')
  @Field(() => String, { description: 'Nguồn — Source.' })
  source!: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
