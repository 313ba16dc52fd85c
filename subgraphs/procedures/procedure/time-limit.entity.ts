import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';

export const TimeLimitUnit = { WORKING_DAY: 'WORKING_DAY', DAY: 'DAY', HOUR: 'HOUR', MONTH: 'MONTH' } as const;
export type TimeLimitUnit = keyof typeof TimeLimitUnit;

registerEnumType(TimeLimitUnit, {
  name: 'TimeLimitUnit',
  description: 'Đơn vị của thời hạn giải quyết — Unit of a time limit.',
  valuesConfig: {
    WORKING_DAY: { description: 'Ngày làm việc — Working days.' },
    DAY: { description: 'Ngày — Calendar days.' },
    HOUR: { description: 'Giờ làm việc — Working hours.' },
    MONTH: { description: 'Tháng — Months.' },
  },
});

/** How long a procedure may take, for some time. */
@Entity('procedure_time_limit')
@ObjectType({
  description:
    'Thời hạn giải quyết của một thủ tục, trong một thời gian — How long a procedure may take, for some time.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureTimeLimit extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số đơn vị — How many units.' })
  value!: number;

  @Column('text')
  @Field(() => TimeLimitUnit, { description: 'Đơn vị — Unit.' })
  unit!: TimeLimitUnit;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Áp dụng cho hồ sơ nhận từ ngày — For what is received from this day on.',
  })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng — First day no longer; null: open.',
  })
  validTo!: string | null;
}

@InputType({ description: 'Thời hạn giải quyết của một thủ tục — How long a procedure may take.' })
export class ProcedureTimeLimitInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => Int, { description: 'Số đơn vị, 1 đến 1.000 — How many units, 1 to 1,000.' })
  value!: number;

  @Field(() => TimeLimitUnit, { description: 'Đơn vị — Unit.' })
  unit!: TimeLimitUnit;

  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng — First day no longer.',
  })
  validTo?: string | null;
}
