import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an agency belongs to a group actor, over a span of days, and by which words. */
@Entity('agency_membership')
export class AgencyMembership {
  @PrimaryColumn('text')
  groupId!: string;

  @PrimaryColumn('text')
  memberId!: string;

  @PrimaryColumn('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text')
  basis!: string;
}
