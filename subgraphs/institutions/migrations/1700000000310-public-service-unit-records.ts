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
    await runner.query(successorLives);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER public_service_unit_successor_lives ON public_service_unit;
      DROP TRIGGER public_service_unit_outlives_merged ON public_service_unit;
      DROP FUNCTION public_service_unit_successor_lives, public_service_unit_outlives_merged;
      DROP INDEX public_service_unit_agency;
      ALTER TABLE public_service_unit
        DROP CONSTRAINT public_service_unit_end, DROP CONSTRAINT public_service_unit_sector,
        DROP COLUMN ending_decision, DROP COLUMN successor_id, DROP COLUMN version`);
  }
}

/** A unit is merged into one that lives on that day: judged by the rows as they are written, whoever else writes too. */
const successorLives = `
  CREATE FUNCTION public_service_unit_successor_lives() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- The shared lock waits for whoever is ending the successor, and keeps others from ending it unseen.
    PERFORM FROM public_service_unit AS successor WHERE id = NEW.successor_id
      AND daterange(established_on, dissolved_on) @> NEW.dissolved_on FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'unit % does not live on %', NEW.successor_id, NEW.dissolved_on
        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_service_unit_successor_lives';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER public_service_unit_successor_lives
    AFTER INSERT OR UPDATE ON public_service_unit DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW WHEN (NEW.successor_id IS NOT NULL) EXECUTE FUNCTION public_service_unit_successor_lives();

  CREATE FUNCTION public_service_unit_outlives_merged() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM public_service_unit WHERE successor_id = NEW.id
               AND NOT daterange(NEW.established_on, NEW.dissolved_on) @> dissolved_on) THEN
      RAISE EXCEPTION 'another unit was merged into % while it does not live', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_service_unit_outlives_merged';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER public_service_unit_outlives_merged
    AFTER UPDATE ON public_service_unit DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW WHEN ((NEW.established_on, NEW.dissolved_on) IS DISTINCT FROM (OLD.established_on, OLD.dissolved_on))
    EXECUTE FUNCTION public_service_unit_outlives_merged()`;
