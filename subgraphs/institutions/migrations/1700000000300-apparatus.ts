import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 3: staff quotas. */
export class Apparatus1700000000300 implements MigrationInterface {
  readonly name = 'Apparatus1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_quota (
        id text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        agency_id text REFERENCES agency,
        public_service_unit_id text REFERENCES public_service_unit,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        kind text NOT NULL CHECK (kind IN ('CIVIL_SERVANT', 'PUBLIC_SERVICE', 'CONTRACT')),
        assigned integer NOT NULL CHECK (assigned >= 0),
        in_post integer CHECK (in_post >= 0),
        funded_by_budget integer NOT NULL CHECK (funded_by_budget >= 0 AND funded_by_budget <= assigned),
        in_post_funded_by_budget integer CHECK (in_post_funded_by_budget >= 0 AND in_post_funded_by_budget <= in_post),
        decision text,
        CHECK ((agency_id IS NULL) <> (public_service_unit_id IS NULL)),
        CONSTRAINT staff_quota_once UNIQUE NULLS NOT DISTINCT (agency_id, public_service_unit_id, year, kind)
      );
      CREATE INDEX staff_quota_unit ON staff_quota (public_service_unit_id, year)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_quota');
  }
}
