import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { CriteriaIndex, CriteriaSetState } from './criteria-set.enums.js';

/** One version of the criteria of an index: in force from a year until the next approved version. */
@Entity('criteria_set')
@ObjectType({
  description:
    'Một phiên bản bộ tiêu chí của một chỉ số, tổng điểm 100 — One version of the criteria of an index, 100 points in all.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' })
export class CriteriaSet extends RecordRow {
  @Column('text')
  @Field(() => CriteriaIndex, { description: 'Chỉ số — The index.' })
  kind!: CriteriaIndex;

  @Column('integer')
  @Field(() => Int, { description: 'Áp dụng từ năm — In force from this year.' })
  validFromYear!: number;

  @Column('text')
  @Field(() => String, { description: 'Tên — Title.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Căn cứ ban hành — What it was issued by.' })
  basis!: string;

  @Column('text')
  @Field(() => CriteriaSetState, { description: 'Trạng thái — State.' })
  state!: CriteriaSetState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày duyệt — Approved on.' })
  approvedOn!: string | null;
}
