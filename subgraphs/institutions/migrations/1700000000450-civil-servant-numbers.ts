import type { MigrationInterface, QueryRunner } from 'typeorm';
import { disableRowSecurity, enableRowSecurity } from '../../../shared/database/row-security.js';

/** Whose number a file means: the number itself is never kept, only a pseudonym, and it goes with the person. */
export class CivilServantNumbers1700000000450 implements MigrationInterface {
  readonly name = 'CivilServantNumbers1700000000450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE civil_servant_number (
        pseudonym text PRIMARY KEY,
        civil_servant_id text NOT NULL UNIQUE REFERENCES civil_servant ON DELETE CASCADE
      );
      ${enableRowSecurity({ table: 'civil_servant_number', scope: 'civil-service:personal' })}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${disableRowSecurity('civil_servant_number')} DROP TABLE civil_servant_number`);
  }
}
