import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 3: which matter was handed to whom, by which act, from when to when. */
export class Decentralisation1700000000340 implements MigrationInterface {
  readonly name = 'Decentralisation1700000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decentralisation (
        id text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        form text NOT NULL CHECK (form IN ('DECENTRALISED', 'DEVOLVED', 'DELEGATED', 'TRANSFERRED')),
        matter text NOT NULL,
        field text NOT NULL,
        from_agency_id text NOT NULL REFERENCES agency,
        to_agency_id text REFERENCES agency,
        to_organisation text,
        decision text NOT NULL,
        decided_on date NOT NULL,
        effective_from date NOT NULL,
        effective_to date CHECK (effective_from < effective_to),
        CHECK (decided_on <= effective_from),
        CHECK (from_agency_id <> to_agency_id),
        -- What leaves the State goes to a named organisation; all else goes to an agency.
        CHECK ((form = 'TRANSFERRED') = (to_organisation IS NOT NULL)),
        CHECK ((to_agency_id IS NULL) = (to_organisation IS NOT NULL)),
        CONSTRAINT decentralisation_once UNIQUE NULLS NOT DISTINCT (matter, from_agency_id, to_agency_id, to_organisation, effective_from)
      );
      CREATE INDEX decentralisation_from ON decentralisation (from_agency_id);
      CREATE INDEX decentralisation_to ON decentralisation (to_agency_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decentralisation');
  }
}
