import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { AdminLevel } from '../../admin-unit/admin-unit.enums.js';
import { personalOwnership, personalScope } from '../civil-service.ownership.js';
import { StaffGroup } from '../staff.enums.js';
import { PostingEndReason } from './posting.enums.js';

/** One main post of a person. A transfer ends one posting and opens another; the person stays the same. */
@Entity('posting')
@ObjectType({
  description: 'Vị trí công tác chính của một người tại một cơ quan — The main post of a person at an agency, in time.',
})
@Directive('@key(fields: "id")')
@Owned(personalOwnership)
@RequiresScopes([personalScope])
export class Posting extends RecordRow {
  @Column('text')
  civilServantId!: string;

  @Column('text')
  agencyId!: string;

  @Column('text', { nullable: true })
  jobPositionId!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Chức danh, chức vụ — Title.' })
  title!: string;

  @Column('text')
  @Field(() => StaffGroup, { description: 'Nhóm đối tượng — Group of staff.' })
  staffGroup!: StaffGroup;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp của cơ quan — Level of the agency.' })
  level!: AdminLevel;

  @Column('text')
  placeId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày bắt đầu — First day.' })
  startedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn giữ vị trí — First day no longer in post; null: still in post.',
  })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => PostingEndReason, { nullable: true, description: 'Lý do kết thúc — Why it ended.' })
  endReason!: PostingEndReason | null;

  @Field(() => Boolean, {
    description:
      'Cán bộ, công chức cấp xã, thuộc diện tính T4.2 — Whether it is a commune cadre or civil servant, whom T4.2 counts.',
  })
  isCommune(): boolean {
    return this.level === 'COMMUNE' && this.staffGroup !== 'PUBLIC_EMPLOYEE';
  }
}
