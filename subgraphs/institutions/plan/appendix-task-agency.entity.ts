import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who leads a task of the appendix and who coordinates. Callers see the agencies, not this row. */
@Entity('appendix_task_agency')
export class AppendixTaskAgency {
  @PrimaryColumn('text')
  taskId!: string;

  @PrimaryColumn('text')
  role!: 'LEAD' | 'COORDINATOR';

  @PrimaryColumn('text')
  agencyId!: string;

  @Column('integer')
  ordinal!: number;
}
