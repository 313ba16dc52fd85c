import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who inserts dossiers together with their transfers and papers may count these first and write each dossier once: the
 * setting `hub.dossier_counters_given`, on within its transaction, says that they are counted.
 */
export class CountersGiven1700000000330 implements MigrationInterface {
  readonly name = 'CountersGiven1700000000330';

  async up(runner: QueryRunner): Promise<void> {
    const when = `WHEN (current_setting('hub.dossier_counters_given', true) IS DISTINCT FROM 'on')`;
    for (const table of counted) await runner.query(countInserts(table, when));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of counted) await runner.query(countInserts(table, ''));
  }
}

const counted = ['dossier_transfer', 'dossier_document'] as const;

const countInserts = (table: string, when: string): string => `
  DROP TRIGGER ${table}_counts_insert ON ${table};
  CREATE TRIGGER ${table}_counts_insert AFTER INSERT ON ${table}
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT ${when} EXECUTE FUNCTION ${table}_counts();`;
