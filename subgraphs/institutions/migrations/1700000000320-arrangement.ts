import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 3: the list of communes, villages and residential groups below standard, and what became of each (M3.2). */
export class Arrangement1700000000320 implements MigrationInterface {
  readonly name = 'Arrangement1700000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE arrangement_item (
        id text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        kind text NOT NULL CHECK (kind IN ('COMMUNE', 'VILLAGE', 'ETHNIC_VILLAGE', 'RESIDENTIAL_GROUP')),
        admin_unit_id text NOT NULL,
        name text,
        criteria_not_met text[] NOT NULL
          CHECK (cardinality(criteria_not_met) > 0 AND criteria_not_met <@ ARRAY['AREA', 'POPULATION', 'HOUSEHOLDS']),
        listed_on date NOT NULL,
        list_decision text NOT NULL,
        planned_form text CHECK (planned_form IN ('MERGE', 'ADJUST_BOUNDARY', 'CONVERT')),
        state text NOT NULL CHECK (state IN ('LISTED', 'PLANNED', 'DECIDED', 'COMPLETED', 'EXEMPTED')),
        planned_on date,
        decided_on date,
        decision text,
        completed_on date,
        exempted_on date,
        exemption_reason text,
        result_unit_id text,
        result_name text,
        -- A commune is the place itself; what lies below has no code of its own and is told by its name.
        CHECK ((kind = 'COMMUNE') = (name IS NULL)),
        CHECK (result_unit_id IS NULL OR kind = 'COMMUNE'),
        -- Each state has its day, and the days follow one another.
        CHECK (state IN ('LISTED', 'EXEMPTED') OR (planned_on IS NOT NULL AND planned_form IS NOT NULL)),
        CHECK (state NOT IN ('DECIDED', 'COMPLETED') OR (decided_on IS NOT NULL AND decision IS NOT NULL)),
        CHECK ((state = 'COMPLETED') = (completed_on IS NOT NULL)),
        CHECK ((state = 'EXEMPTED') = (exempted_on IS NOT NULL)),
        CHECK (state <> 'EXEMPTED' OR exemption_reason IS NOT NULL),
        CHECK (listed_on <= planned_on),
        CHECK (planned_on <= decided_on),
        CHECK (decided_on <= completed_on),
        CHECK (greatest(listed_on, planned_on) <= exempted_on),
        CONSTRAINT arrangement_item_once UNIQUE NULLS NOT DISTINCT (kind, admin_unit_id, name, listed_on)
      );
      CREATE INDEX arrangement_item_place ON arrangement_item (admin_unit_id);
      CREATE INDEX arrangement_item_listed ON arrangement_item (listed_on, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE arrangement_item');
  }
}
