import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which places a question about one place speaks of. */
export class AdminUnitScope1700000000100 implements MigrationInterface {
  readonly name = 'AdminUnitScope1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The day on which to look at a place: a place that ended is seen as it last stood.
      CREATE FUNCTION admin_unit_day(unit text, on_day date) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN bool_or(valid_to IS NULL) THEN on_day ELSE least(on_day, max(valid_to) - 1) END
        FROM register_entry WHERE register = 'adminUnit' AND entity_id = unit
      $$;
      -- The place and all below it; carried: with all that was merged into any of them.
      CREATE FUNCTION admin_unit_scope(unit text, on_day date, carried boolean) RETURNS SETOF text LANGUAGE sql STABLE AS $$
        SELECT register_subtree('adminUnit', unit, coalesce(admin_unit_day(unit, on_day), on_day)) WHERE NOT carried
        UNION ALL
        SELECT register_subtree_with_predecessors('adminUnit', unit, coalesce(admin_unit_day(unit, on_day), on_day)) WHERE carried
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION admin_unit_scope, admin_unit_day');
  }
}
