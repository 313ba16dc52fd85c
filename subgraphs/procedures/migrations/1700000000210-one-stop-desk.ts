import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people hand in: the provincial centre, departments, districts and communes. */
export class OneStopDesk1700000000210 implements MigrationInterface {
  readonly name = 'OneStopDesk1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE one_stop_desk (
        id text PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('PROVINCIAL_CENTRE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE')),
        level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        agency_id text,
        place_id text NOT NULL,
        opened_on date NOT NULL,
        closed_on date CONSTRAINT one_stop_desk_span CHECK (closed_on > opened_on),
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        CONSTRAINT one_stop_desk_once EXCLUDE USING gist (code WITH =, daterange(opened_on, closed_on) WITH &&)
      );
      CREATE INDEX one_stop_desk_place ON one_stop_desk (place_id);
      CREATE INDEX one_stop_desk_agency ON one_stop_desk (agency_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_stop_desk');
  }
}
