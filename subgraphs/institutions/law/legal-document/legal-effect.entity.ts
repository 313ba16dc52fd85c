import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What changes the state of a document, and from when to when: a row of the view `legal_effect`. */
@Entity('legal_effect')
export class LegalEffect {
  @PrimaryColumn('text')
  documentId!: string;

  @Column('text')
  kind!: 'ENDS' | 'CHANGES_PART' | 'SUSPENDS' | 'UNSUITABLE';

  /** Null: no source tells the day. */
  @Column('date', { nullable: true })
  beginsOn!: string | null;

  /** Where the day is unknown: it lies here or later. */
  @Column('date', { nullable: true })
  notBefore!: string | null;

  /** First day on which it acts no more. */
  @Column('date', { nullable: true })
  endsOn!: string | null;
}
