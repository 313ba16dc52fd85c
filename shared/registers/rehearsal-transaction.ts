import type { PoolClient } from 'pg';
import { ReadTransaction } from '../database/read-transaction.js';
import type { LocalDate } from '../time/local-date.js';
import type { RegisterProposal } from './proposal.js';

/**
 * The registers as they would stand if a proposal took effect on a day: copies in temporary tables, which every formula
 * finds before the real ones. Rolled back at the end, and never written elsewhere: no register changes.
 */
export class RehearsalTransaction extends ReadTransaction {
  protected override async begin({ client }: { client: PoolClient }, setSettings: string): Promise<void> {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL statement_timeout = 5000; ${setSettings}`);
    await client.query(copies);
  }

  /** Lets the proposal take effect on the day, in the copies. */
  async apply({ units, mergers }: RegisterProposal, day: LocalDate): Promise<void> {
    const pairs = mergers.flatMap(({ fromIds, toId }) => fromIds.map((fromId) => ({ fromId, toId })));
    for (const sql of [newUnits, childrenMoved, placesEnded, successions])
      await this.query(sql, sql === newUnits ? [JSON.stringify(units), day] : [JSON.stringify(pairs), day]);
  }

  override async close(): Promise<void> {
    await this.end('ROLLBACK').catch(() => undefined);
  }
}

/** Plans that were made for the real tables are forgotten, those inside functions as well. */
const copies = `
  CREATE TEMPORARY TABLE register_entry ON COMMIT DROP AS SELECT * FROM public.register_entry;
  CREATE TEMPORARY TABLE register_succession ON COMMIT DROP AS SELECT * FROM public.register_succession;
  CREATE INDEX ON register_entry (parent_id);
  CREATE INDEX ON register_entry (entity_id);
  CREATE INDEX ON register_succession (to_id);
  ANALYZE register_entry;
  DISCARD PLANS`;

const newUnits = `
  INSERT INTO register_entry (register, entity_id, code, name, kind, level, parent_id, place_id, valid_from, data)
  SELECT 'adminUnit', u->>'id', u->>'code', u->>'name', u->>'kind', u->>'level', u->>'parentId', u->>'id', $2::date, '{}'
  FROM jsonb_array_elements($1::jsonb) AS u`;

const merging = `merging AS (SELECT m->>'fromId' AS from_id, m->>'toId' AS to_id FROM jsonb_array_elements($1::jsonb) AS m)`;
const inForce = `e.valid_from <= $2::date AND (e.valid_to IS NULL OR $2::date < e.valid_to)`;

/** What lies below a place that ends lies below its successor from that day on. */
const childrenMoved = `
  WITH ${merging}, moved AS (
    UPDATE register_entry AS e SET valid_to = $2::date FROM merging AS m
    WHERE e.parent_id = m.from_id AND ${inForce} AND e.entity_id NOT IN (SELECT from_id FROM merging)
    RETURNING e.*, m.to_id)
  INSERT INTO register_entry (register, entity_id, code, name, kind, level, parent_id, place_id, valid_from, data)
  SELECT register, entity_id, code, name, kind, level, to_id, place_id, $2::date, data FROM moved`;

const placesEnded = `
  WITH ${merging}
  UPDATE register_entry AS e SET valid_to = $2::date FROM merging AS m
  WHERE e.entity_id = m.from_id AND m.from_id <> m.to_id AND ${inForce}`;

const successions = `
  WITH ${merging}
  INSERT INTO register_succession (id, register, from_id, to_id, relation, effective_from)
  SELECT 'rehearsed:' || from_id, 'adminUnit', from_id, to_id, 'MERGED_INTO', $2::date FROM merging WHERE from_id <> to_id`;
