import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { personalOwnership, personalScope } from '../civil-service.ownership.js';
import { AppraisalGrade } from './appraisal.enums.js';

/** What a year's work was judged to be: once for each person and year. */
@Entity('appraisal')
@ObjectType({ description: 'Đánh giá, xếp loại chất lượng hằng năm — A yearly appraisal (II.4.b.6).' })
@Directive('@key(fields: "id")')
@Owned(personalOwnership)
@RequiresScopes([personalScope])
export class Appraisal extends RecordRow {
  @Column('text')
  civilServantId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm được đánh giá — The year appraised.' })
  year!: number;

  @Column('text')
  @Field(() => AppraisalGrade, { description: 'Mức xếp loại — Grade.' })
  grade!: AppraisalGrade;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string | null;
}
