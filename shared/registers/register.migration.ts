import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a register entry: a thing with a code, dated, below a parent, at a place. */
export const registerColumns =
  'register, entity_id, code, name, kind, level, parent_id, place_id, valid_from, valid_to, data';

/** What the publisher's views and the readers' tables have alike: functions over `register_entry` and `register_succession`. */
export const registerFunctions = `
  -- The thing and all below it on a day.
  CREATE FUNCTION register_subtree(of_register text, root text, on_day date) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tree AS (
      SELECT root AS id
      UNION
      SELECT entry.entity_id FROM register_entry AS entry JOIN tree ON entry.parent_id = tree.id
      WHERE entry.register = of_register AND entry.valid_from <= on_day AND (entry.valid_to IS NULL OR on_day < entry.valid_to)
    ) SELECT id FROM tree
  $$;
  -- The last day of a thing that ended, else the day itself: what ended is read as it last stood.
  CREATE FUNCTION register_last_day(of_register text, thing text, on_day date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT least(on_day, CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 ELSE on_day END)
    FROM register_entry WHERE register = of_register AND entity_id = thing
  $$;
  -- The thing and all below it, and all that was merged into any of them up to that day, with what lay below it at its end.
  -- A split hands nothing over whole, so it is not followed.
  CREATE FUNCTION register_subtree_with_predecessors(of_register text, root text, on_day date) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE reached AS (
      SELECT root AS id, register_last_day(of_register, root, on_day) AS seen_on
      UNION
      SELECT next.id, next.seen_on FROM reached CROSS JOIN LATERAL (
        SELECT entry.entity_id AS id, reached.seen_on FROM register_entry AS entry
        WHERE entry.register = of_register AND entry.parent_id = reached.id
          AND entry.valid_from <= reached.seen_on AND (entry.valid_to IS NULL OR reached.seen_on < entry.valid_to)
        UNION ALL
        SELECT succession.from_id, succession.effective_from - 1 FROM register_succession AS succession
        WHERE succession.to_id = reached.id AND succession.effective_from <= reached.seen_on
          AND succession.relation <> 'SPLIT_INTO'
      ) AS next
    ) SELECT DISTINCT id FROM reached
  $$;
`;

/** The readers' side: a read-only projection of registers that another subgraph owns. */
export class RegisterProjection1700000000020 implements MigrationInterface {
  readonly name = 'RegisterProjection1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_entry (
        register text NOT NULL,
        entity_id text NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        kind text,
        level text,
        parent_id text,
        place_id text,
        valid_from date NOT NULL,
        valid_to date,
        data jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (register, entity_id, valid_from)
      );
      CREATE INDEX register_entry_parent ON register_entry (register, parent_id);
      CREATE INDEX register_entry_place ON register_entry (register, place_id);
      CREATE TABLE register_succession (
        id text PRIMARY KEY,
        register text NOT NULL,
        from_id text NOT NULL,
        to_id text,
        relation text NOT NULL,
        effective_from date NOT NULL
      );
      CREATE INDEX register_succession_to ON register_succession (to_id);
      CREATE TABLE register_cursor (
        source text PRIMARY KEY,
        position bigint NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      );
      ${registerFunctions}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION register_subtree_with_predecessors, register_last_day, register_subtree;
      DROP TABLE register_entry, register_succession, register_cursor`);
  }
}
