import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { personalOwnership, personalScope } from '../civil-service.ownership.js';
import { DisciplinaryForm } from './disciplinary-case.enums.js';

/** It hangs on the person, not on a posting: it survives transfer and retirement (II.4.b.8). */
@Entity('disciplinary_case')
@ObjectType({
  description:
    'Một lần xử lý kỷ luật, kể cả khi đã chuyển công tác hoặc nghỉ hưu — A disciplinary case; it survives transfer and retirement (II.4.b.8).',
})
@Directive('@key(fields: "id")')
@Owned({ ...personalOwnership, basis: '1271/QĐ-UBND, II.4.b.8' })
@RequiresScopes([personalScope])
export class DisciplinaryCase extends RecordRow {
  @Column('text')
  civilServantId!: string;

  @Column('text')
  agencyId!: string;

  @Column('text')
  @Field(() => DisciplinaryForm, { description: 'Hình thức kỷ luật — Form of discipline.' })
  form!: DisciplinaryForm;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày vi phạm, khi đang giữ vị trí — Violated on, while in post.' })
  violatedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Column('text')
  @Field(() => String, { description: 'Số quyết định — The decision.' })
  decision!: string;
}
