import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place that an agency works for, who belongs to a group actor and since when, what became of an agency, and the day on which a succession became law. */
export class AgenciesInPlaces1700000000120 implements MigrationInterface {
  readonly name = 'AgenciesInPlaces1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [places, memberships, successions, agencyRegister('admin_unit_id')]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(agencyRegister('NULL::text'));
    await runner.query(`
      ALTER TABLE succession DROP COLUMN legal_effective_on;
      DROP TABLE agency_succession, agency_membership;
      ALTER TABLE agency DROP COLUMN admin_unit_id, DROP CONSTRAINT agency_level`);
  }
}

const places = `
  ALTER TABLE agency
    ADD COLUMN admin_unit_id text,
    ADD CONSTRAINT agency_level CHECK (level IN ('CENTRAL','CENTRAL_IN_PROVINCE','PROVINCE','DISTRICT','COMMUNE','ALL')),
    -- A place has one People's Committee at a time.
    ADD CONSTRAINT agency_one_committee EXCLUDE USING gist (admin_unit_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (type = 'PEOPLES_COMMITTEE');
  CREATE INDEX agency_place ON agency (admin_unit_id)`;

const memberships = `
  CREATE TABLE agency_membership (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    group_id text NOT NULL REFERENCES agency,
    member_id text NOT NULL REFERENCES agency,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    basis text NOT NULL,
    CHECK (group_id <> member_id),
    CONSTRAINT agency_membership_once EXCLUDE USING gist (group_id WITH =, member_id WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE INDEX agency_membership_member ON agency_membership (member_id)`;

const successions = `
  CREATE TABLE agency_succession (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    from_id text NOT NULL REFERENCES agency,
    to_id text REFERENCES agency,
    relation text NOT NULL CHECK (relation IN ('MERGED_INTO','SPLIT_INTO','RENAMED','ABOLISHED','CONVERTED')),
    effective_from date NOT NULL,
    legal_basis text,
    note text,
    CHECK ((to_id IS NULL) = (relation = 'ABOLISHED'))
  );
  CREATE INDEX agency_succession_from ON agency_succession (from_id);
  CREATE INDEX agency_succession_to ON agency_succession (to_id);
  -- An act is law before the new body works (model, trap 12).
  ALTER TABLE succession ADD COLUMN legal_effective_on date CHECK (legal_effective_on <= effective_from)`;

/** The registers as they are published, with what stands for the place of an agency. */
const agencyRegister = (placeOfAgency: string): string => `
  CREATE OR REPLACE VIEW register_entry AS
    SELECT 'adminUnit' AS register, unit_id AS entity_id, code, name, kind, level, parent_id, unit_id AS place_id, valid_from, valid_to,
           '{}'::jsonb AS data FROM admin_unit_version
    UNION ALL
    SELECT 'agency', id, code, name, type, level, NULL, ${placeOfAgency}, valid_from, valid_to, jsonb_build_object('nameEn', name_en) FROM agency
    UNION ALL
    SELECT 'publicServiceUnit', id, code, name, sector, NULL, governing_agency_id, admin_unit_id, established_on, dissolved_on,
           jsonb_build_object('origin', origin) FROM public_service_unit`;
