import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which places a question about places speaks of, for many of them in one walk over the register. */
export class AdminUnitScope1700000000100 implements MigrationInterface {
  readonly name = 'AdminUnitScope1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The day on which to look at a place: a place that ended is seen as it last stood.
      CREATE FUNCTION admin_unit_day(unit text, on_day date) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN bool_and(valid_to IS NOT NULL) THEN least(on_day, max(valid_to) - 1) ELSE on_day END
        FROM register_entry WHERE register = 'adminUnit' AND entity_id = unit
      $$;
      -- Each place with all below it; carried: with all that was merged into any of them, as that last stood. The same
      -- sets as register_subtree and register_subtree_with_predecessors answer for one place.
      CREATE FUNCTION admin_unit_scopes(units text[], on_day date, carried boolean)
      RETURNS TABLE (subject_id text, unit_id text) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE scope AS (
          SELECT asked.id AS subject_id, asked.id AS unit_id, admin_unit_day(asked.id, on_day) AS day
          FROM unnest(units) AS asked (id)
          UNION
          SELECT scope.subject_id, step.unit_id, step.day FROM scope CROSS JOIN LATERAL (
            SELECT below.entity_id AS unit_id, scope.day FROM register_entry AS below
            WHERE below.register = 'adminUnit' AND below.parent_id = scope.unit_id
              AND below.valid_from <= scope.day AND (below.valid_to IS NULL OR scope.day < below.valid_to)
            UNION ALL
            SELECT succession.from_id, succession.effective_from - 1 FROM register_succession AS succession
            WHERE carried AND succession.register = 'adminUnit' AND succession.to_id = scope.unit_id
              AND succession.effective_from <= scope.day AND succession.relation <> 'SPLIT_INTO' -- a split hands nothing over whole
          ) AS step
        ) SELECT DISTINCT scope.subject_id, scope.unit_id FROM scope
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION admin_unit_scopes, admin_unit_day');
  }
}
