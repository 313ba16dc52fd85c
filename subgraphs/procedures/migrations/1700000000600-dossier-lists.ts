import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of one agency or one field, and of what is in work: each in the order in which pages are read. */
export class DossierLists1700000000600 implements MigrationInterface {
  readonly name = 'DossierLists1700000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dossier_agency ON dossier (competent_agency_id, submitted_on, number);
      CREATE INDEX dossier_field ON dossier (field_code, submitted_on, number);
      CREATE INDEX dossier_in_work ON dossier (submitted_on, number)
        WHERE processing_ended_at IS NULL AND returned_at IS NULL AND received_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dossier_agency, dossier_field, dossier_in_work');
  }
}
