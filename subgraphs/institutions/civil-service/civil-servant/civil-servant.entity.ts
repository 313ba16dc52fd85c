import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { personalOwnership, personalScope } from '../civil-service.ownership.js';
import { Degree, PoliticalTheoryLevel } from '../staff.enums.js';
import { qualifiedSince } from './civil-servant.rules.js';

/** A person in public service. Each standard carries the day it was met, so that any past day can be answered. */
@Entity('civil_servant')
@ObjectType({
  description:
    'Cán bộ, công chức, viên chức — A person in public service: personal data, shown only to whoever manages staff.',
})
@Directive('@key(fields: "id")')
@Owned(personalOwnership)
@RequiresScopes([personalScope])
export class CivilServant extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Họ và tên — Full name.' })
  fullName!: string;

  @Column('text')
  @Field(() => Degree, { description: 'Trình độ cao nhất — Highest degree.' })
  highestDegree!: Degree;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày có bằng cao đẳng trở lên đầu tiên — When the first degree of college or higher was awarded.',
  })
  degreeStandardMetOn!: string | null;

  @Column('text')
  @Field(() => PoliticalTheoryLevel, { description: 'Trình độ lý luận chính trị — Level of political theory.' })
  politicalTheoryLevel!: PoliticalTheoryLevel;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn lý luận chính trị theo chức danh — When the standard in political theory was met.',
  })
  politicalTheoryStandardMetOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn chuyên môn, nghiệp vụ — When the professional standard was met.',
  })
  professionalStandardMetOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đạt chuẩn kỹ năng làm việc — When the standard in work skills was met.',
  })
  workSkillsStandardMetOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đạt cả bốn chuẩn từ ngày (T4.2); null: chưa đạt đủ — Since when all four standards are met at once (T4.2); null: not yet.',
  })
  qualifiedSince(): string | null {
    return qualifiedSince(this);
  }
}
