import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdminLevel, Baseline, Comparator, TargetFlow, TargetKind } from '../../../shared/figures/target-rule.js';

/** A target's row; the graph shows it as one of four types, by the subgraph that holds the rows it counts. */
@Entity('target')
export class TargetRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  contentId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  code!: string;

  @Column('text')
  ref!: string;

  @Column('text')
  title!: string;

  @Column('text')
  titleEn!: string;

  @Column('text')
  kind!: TargetKind;

  @Column('text')
  unitOfMeasure!: string;

  @Column('text')
  comparator!: Comparator;

  @Column('date')
  deadline!: string;

  @Column('integer', { nullable: true })
  yearlyFrom!: number | null;

  @Column('integer', { nullable: true })
  incrementPoints!: number | null;

  @Column('jsonb', { nullable: true })
  baseline!: Baseline | null;

  @Column('text')
  flow!: TargetFlow;

  @Column('text', { nullable: true })
  level!: AdminLevel | null;

  @Column('integer', { nullable: true })
  population!: number | null;

  @Column('text', { nullable: true })
  denominatorOf!: string | null;

  @Column('text', { array: true })
  dataNeeded!: string[];

  @Column('text')
  numeratorText!: string;

  @Column('text')
  denominatorText!: string;

  @Column('text', { nullable: true })
  scope!: string | null;

  @Column('text', { nullable: true })
  excludes!: string | null;

  @Column('text', { nullable: true })
  ambiguity!: string | null;

  @Column('text', { nullable: true })
  defaultReading!: string | null;

  @Column('text')
  subgraph!: 'institutions' | 'procedures' | 'finance' | 'e-government';

  @Column('text')
  leadAgencyId!: string;

  @Column('text', { array: true })
  supportingAgencyIds!: string[];
}

/** A threshold of a target, for a year or the deadline. */
@Entity('target_threshold')
export class TargetThresholdRow {
  @PrimaryColumn('text')
  targetId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('text', { nullable: true })
  level!: AdminLevel | null;

  @Column('text')
  value!: string;
}
