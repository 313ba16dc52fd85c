import type { MigrationInterface, QueryRunner } from 'typeorm';
import { disableRowSecurity, enableRowSecurity } from '../../../shared/database/row-security.js';

/** Who may see who applied; the same word opens the field and the rows. */
export const applicantScope = 'dossier:personal';

/** Who applied stands apart: a policy on `dossier` itself would make every public count wrong. */
export class DossierApplicantTable1700000000130 implements MigrationInterface {
  readonly name = 'DossierApplicantTable1700000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_applicant (
        dossier_id text PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        applicant_ref text NOT NULL
      );
      ${enableRowSecurity({ table: 'dossier_applicant', scope: applicantScope })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${disableRowSecurity('dossier_applicant')} DROP TABLE dossier_applicant`);
  }
}
