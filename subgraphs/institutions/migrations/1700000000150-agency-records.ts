import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places, agencies and mandates become records: a version each, sample or real, and constraints with names to refuse by. */
export class AgencyRecords1700000000150 implements MigrationInterface {
  readonly name = 'AgencyRecords1700000000150';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(asRecord(table));
    for (const sql of [names, agencies, mandates]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mandate DROP CONSTRAINT mandate_once, DROP CONSTRAINT mandate_one_lead, DROP COLUMN role,
        ADD EXCLUDE USING gist (content_number WITH =, daterange(valid_from, valid_to) WITH &&);
      ALTER TABLE agency DROP COLUMN electronic_id, DROP COLUMN parent_id;
      ALTER TABLE agency RENAME CONSTRAINT agency_one_code TO agency_code_daterange_excl;
      ALTER TABLE admin_unit_version RENAME CONSTRAINT admin_unit_version_one_code TO admin_unit_version_code_daterange_excl;
      ALTER TABLE admin_unit_version RENAME CONSTRAINT admin_unit_version_one_a_day TO admin_unit_version_unit_id_daterange_excl`);
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN origin, DROP COLUMN version`);
  }
}

const tables = ['admin_unit_version', 'succession', 'agency', 'mandate'];

/** What was seeded before are facts. */
const asRecord = (table: string): string => `
  ALTER TABLE ${table}
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN origin text NOT NULL DEFAULT 'REAL' CHECK (origin IN ('SAMPLE', 'REAL'))`;

const names = `
  ALTER TABLE admin_unit_version RENAME CONSTRAINT admin_unit_version_unit_id_daterange_excl TO admin_unit_version_one_a_day;
  ALTER TABLE admin_unit_version RENAME CONSTRAINT admin_unit_version_code_daterange_excl TO admin_unit_version_one_code;
  ALTER TABLE agency RENAME CONSTRAINT agency_code_daterange_excl TO agency_one_code`;

const agencies = `
  ALTER TABLE agency
    ADD COLUMN parent_id text REFERENCES agency CHECK (parent_id <> id),
    ADD COLUMN electronic_id text;
  CREATE INDEX agency_parent ON agency (parent_id)`;

/** One task, one lead (II.3.b.1), and many who coordinate; nobody does both at once. */
const mandates = `
  ALTER TABLE mandate
    ADD COLUMN role text NOT NULL DEFAULT 'LEAD' CHECK (role IN ('LEAD', 'COORDINATE')),
    DROP CONSTRAINT mandate_content_number_daterange_excl,
    ADD CONSTRAINT mandate_one_lead
      EXCLUDE USING gist (content_number WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (role = 'LEAD'),
    ADD CONSTRAINT mandate_once
      EXCLUDE USING gist (agency_id WITH =, content_number WITH =, daterange(valid_from, valid_to) WITH &&)`;
