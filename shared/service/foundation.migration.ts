import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seedTable } from './seed.js';

/** What every subgraph's database has before its own tables. */
export class Foundation1700000000000 implements MigrationInterface {
  readonly name = 'Foundation1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seedTable);
    // Folds case, tone marks and đ, in NFC and NFD alike; unaccent comes before lower (in locale C, lower leaves Đ alone).
    await runner.query(`
      CREATE FUNCTION vn_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT lower(public.unaccent('public.unaccent', normalize($1, NFC))) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION vn_fold; DROP TABLE seed_run');
  }
}
