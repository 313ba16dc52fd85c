import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { AdminLevel } from '../../admin-unit/admin-unit.enums.js';
import { publicOwnership } from '../civil-service.ownership.js';
import { Degree, PoliticalTheoryLevel, StaffGroup } from '../staff.enums.js';

/** A job position and what it asks of whoever fills it. */
@Entity('job_position')
@ObjectType({
  description: 'Vị trí việc làm và khung năng lực — A job position with its competence frame (II.4.b.4).',
})
@Directive('@key(fields: "id")')
@Owned(publicOwnership)
export class JobPosition extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã vị trí — Code of the position.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên vị trí — Title.' })
  title!: string;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp hành chính — Level of government.' })
  level!: AdminLevel;

  @Column('text', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  @Field(() => StaffGroup, { description: 'Nhóm đối tượng — Group of staff.' })
  staffGroup!: StaffGroup;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Lãnh đạo, quản lý — Whether it leads or manages.' })
  isLeadership!: boolean;

  @Column('text')
  @Field(() => Degree, { description: 'Trình độ tối thiểu — Degree asked for at least.' })
  requiredDegree!: Degree;

  @Column('text')
  @Field(() => PoliticalTheoryLevel, {
    description: 'Lý luận chính trị tối thiểu — Political theory asked for at least.',
  })
  requiredTheoryLevel!: PoliticalTheoryLevel;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Kỹ năng, nghiệp vụ yêu cầu — Skills asked for.' })
  requiredSkills!: string[];

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên thôi áp dụng — First day on which it no longer applies; null: open.',
  })
  validTo!: string | null;
}
