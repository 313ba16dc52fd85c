import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  defaultPartitionOf,
  dropMonthFunctions,
  monthFunctions,
  monthlyTables,
  monthOf,
  uniqueIn,
} from './month-partitions.js';

/**
 * Outbox and history grow for ever: from here on each month stands in a partition of its own, which can be taken away
 * whole. What was written before moves to its month.
 */
export class MonthPartitions1700000000040 implements MigrationInterface {
  readonly name = 'MonthPartitions1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [setAside, parents, ...monthFunctions, ...monthlyTables.map(fill)]) await runner.query(sql);
    await runner.query('DROP TABLE outbox_event_before, record_revision_before');
    await runner.query('SELECT keep_months()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [setAgain, plain, dropMonthFunctions]) await runner.query(sql);
  }
}

const setAside = `
  ALTER TABLE outbox_event RENAME TO outbox_event_before;
  ALTER INDEX outbox_event_pkey RENAME TO outbox_event_before_pkey;
  ALTER INDEX outbox_event_pending RENAME TO outbox_event_before_pending;
  ALTER SEQUENCE outbox_event_id_seq RENAME TO outbox_event_before_id_seq;
  ALTER TABLE record_revision RENAME TO record_revision_before`;

/** A key of a partitioned table must hold the column that partitions it, so what is unique is so in each partition. */
const parents = `
  CREATE TABLE outbox_event (
    id bigint GENERATED ALWAYS AS IDENTITY,
    entity_type text NOT NULL,
    entity_id text NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    position bigint, -- given by the relay alone, from outbox_head, which it locks
    CONSTRAINT outbox_event_pkey PRIMARY KEY (id, occurred_at)
  ) PARTITION BY RANGE (occurred_at);
  CREATE INDEX outbox_event_pending ON outbox_event (id) WHERE position IS NULL;
  CREATE TRIGGER outbox_event_written AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
  SELECT setval('outbox_event_id_seq', last_value, is_called) FROM outbox_event_before_id_seq;
  CREATE TABLE record_revision (LIKE record_revision_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (changed_at);
  ${monthlyTables
    .map((one) => ({ ...one, rest: defaultPartitionOf(one.table) }))
    .map(({ rest, ...one }) => `CREATE TABLE ${rest} PARTITION OF ${one.table} DEFAULT; ${uniqueIn(rest, one)}`)
    .join(';')}`;

/** Identity columns take the numbers that stood there. */
const fill = ({ table, instant, unique }: (typeof monthlyTables)[number]): string => `
  DO $$ BEGIN
    PERFORM make_month('${table}', '${instant}', '${unique}', month)
    FROM (SELECT DISTINCT ${monthOf(instant)} AS month FROM ${table}_before) AS known ORDER BY month;
    INSERT INTO ${table} ${table === 'outbox_event' ? 'OVERRIDING SYSTEM VALUE' : ''} SELECT * FROM ${table}_before;
  END $$`;

const setAgain = `
  ALTER TABLE outbox_event RENAME TO outbox_event_by_month;
  ALTER INDEX outbox_event_pkey RENAME TO outbox_event_by_month_pkey;
  ALTER INDEX outbox_event_pending RENAME TO outbox_event_by_month_pending;
  ALTER SEQUENCE outbox_event_id_seq RENAME TO outbox_event_by_month_id_seq;
  ALTER TABLE record_revision RENAME TO record_revision_by_month`;

const plain = `
  CREATE TABLE outbox_event (LIKE outbox_event_by_month INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING IDENTITY);
  SELECT setval('outbox_event_id_seq', last_value, is_called) FROM outbox_event_by_month_id_seq;
  INSERT INTO outbox_event OVERRIDING SYSTEM VALUE SELECT * FROM outbox_event_by_month;
  ALTER TABLE outbox_event ADD PRIMARY KEY (id), ADD UNIQUE (position);
  CREATE INDEX outbox_event_pending ON outbox_event (id) WHERE position IS NULL;
  CREATE TRIGGER outbox_event_written AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
  CREATE TABLE record_revision (LIKE record_revision_by_month INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
  INSERT INTO record_revision SELECT * FROM record_revision_by_month;
  DROP TABLE outbox_event_by_month, record_revision_by_month;
  ALTER TABLE record_revision ADD PRIMARY KEY (entity_id, version)`;
