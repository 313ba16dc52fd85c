import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AutonomyDecision1700000000100 implements MigrationInterface {
  readonly name = 'AutonomyDecision1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE autonomy_decision (
        id text PRIMARY KEY,
        unit_id text NOT NULL,
        autonomy_group text NOT NULL,
        self_financing_rate_hundredths integer NOT NULL,
        decision_number text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_from < valid_to),
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        -- Decree 60/2021/NĐ-CP: only the ends at 10 % and 100 %; hundredths of a percent.
        CONSTRAINT rate_of_group CHECK (CASE autonomy_group
          WHEN 'SELF_INVEST_AND_RECURRENT' THEN self_financing_rate_hundredths >= 10000
          WHEN 'SELF_RECURRENT' THEN self_financing_rate_hundredths >= 10000
          WHEN 'PARTIAL' THEN self_financing_rate_hundredths >= 1000 AND self_financing_rate_hundredths < 10000
          WHEN 'STATE_FUNDED' THEN self_financing_rate_hundredths >= 0 AND self_financing_rate_hundredths < 1000
          ELSE false END),
        -- Never two in effect for one unit on one day; the upper end is exclusive.
        CONSTRAINT one_in_effect EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX autonomy_decision_unit ON autonomy_decision (unit_id, valid_from);
      CREATE INDEX autonomy_decision_page ON autonomy_decision (valid_from, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE autonomy_decision');
  }
}
