import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public service units become records: a version, what a unit was merged into, and the decision that ended it. */
export class PublicServiceUnitRecords1700000000310 implements MigrationInterface {
  readonly name = 'PublicServiceUnitRecords1700000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE public_service_unit
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN successor_id text REFERENCES public_service_unit,
        ADD COLUMN ending_decision text,
        ADD CONSTRAINT public_service_unit_sector
          CHECK (sector IN ('HEALTH', 'EDUCATION', 'VOCATIONAL', 'SCIENCE', 'CULTURE_SPORT', 'ECONOMIC', 'OTHER')),
        ADD CONSTRAINT public_service_unit_end
          CHECK (dissolution_kind IN ('MERGED', 'DISSOLVED', 'CONVERTED_TO_COMPANY')),
        -- Only what is merged goes on in another unit, and never in itself.
        ADD CONSTRAINT public_service_unit_merger
          CHECK (successor_id IS NULL OR (coalesce(dissolution_kind = 'MERGED', false) AND successor_id <> id));
      CREATE INDEX public_service_unit_successor ON public_service_unit (successor_id);
      CREATE INDEX public_service_unit_agency ON public_service_unit (governing_agency_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX public_service_unit_agency;
      ALTER TABLE public_service_unit
        DROP CONSTRAINT public_service_unit_end, DROP CONSTRAINT public_service_unit_sector,
        DROP COLUMN ending_decision, DROP COLUMN successor_id, DROP COLUMN version`);
  }
}
