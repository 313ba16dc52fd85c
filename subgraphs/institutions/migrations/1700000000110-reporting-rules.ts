import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the first shape left out of the rules of reporting: that central agencies report too (IV.1.a, IV.1.c),
 * who drafts the report to the ministry (IV.2.e), and the year of the final evaluation (IV.2.k).
 */
export class ReportingRules1700000000110 implements MigrationInterface {
  readonly name = 'ReportingRules1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reporting_rule
        ADD COLUMN reporter_ids text[],
        ADD COLUMN drafted_by_id text REFERENCES agency,
        ADD COLUMN year integer;
      UPDATE reporting_rule SET
        reporter_ids = ARRAY[reporter_id] || CASE WHEN code IN ('R1', 'R7') THEN ARRAY(SELECT id FROM agency WHERE code = 'CQTW') END,
        drafted_by_id = CASE WHEN code = 'R3' THEN (SELECT id FROM agency WHERE code = 'SNV') END,
        year = CASE WHEN code = 'R5' THEN 2025 END;
      ALTER TABLE reporting_rule
        DROP COLUMN reporter_id,
        ALTER COLUMN reporter_ids SET NOT NULL,
        ADD CHECK (cardinality(reporter_ids) > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reporting_rule ADD COLUMN reporter_id text REFERENCES agency;
      UPDATE reporting_rule SET reporter_id = reporter_ids[1];
      ALTER TABLE reporting_rule
        ALTER COLUMN reporter_id SET NOT NULL, DROP COLUMN reporter_ids, DROP COLUMN drafted_by_id, DROP COLUMN year`);
  }
}
