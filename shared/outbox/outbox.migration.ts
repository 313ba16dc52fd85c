import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox: every change writes an event in its own transaction; one relay gives each committed event the next position.
 * A plain sequence follows neither commit order nor rollback, so `id` only orders and `position` is what readers see.
 */
export class Outbox1700000000010 implements MigrationInterface {
  readonly name = 'Outbox1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        entity_type text NOT NULL,
        entity_id text NOT NULL,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        position bigint UNIQUE
      );
      CREATE INDEX outbox_event_pending ON outbox_event (id) WHERE position IS NULL;
      CREATE TABLE outbox_head (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        position bigint NOT NULL
      );
      INSERT INTO outbox_head (position) VALUES (0);

      -- Takes the entity's lock before it draws an id: within one entity, ids follow commits.
      CREATE FUNCTION outbox_append(entity_type text, entity_id text, kind text, payload jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE event_id bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(outbox_append.entity_id, 0));
        INSERT INTO outbox_event (entity_type, entity_id, kind, payload)
          VALUES (outbox_append.entity_type, outbox_append.entity_id, outbox_append.kind, outbox_append.payload)
          RETURNING id INTO event_id;
        RETURN event_id;
      END $$;

      CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_event_written AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_event, outbox_head; DROP FUNCTION outbox_append, outbox_notify');
  }
}
