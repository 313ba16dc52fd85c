import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What places and agencies are found by. The folded names are generated columns: whoever writes a name writes them too.
 * There is no trigram index: a province has some eight hundred names, and reading them all is faster than an index.
 */
export class SearchNames1700000000130 implements MigrationInterface {
  readonly name = 'SearchNames1700000000130';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [fold, foldedNames, otherNames, names, lives]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW search_life, search_name;
      DROP TABLE other_name;
      ALTER TABLE agency DROP COLUMN folded_name, DROP COLUMN folded_name_en, DROP COLUMN folded_code;
      ALTER TABLE admin_unit_version DROP COLUMN folded_name, DROP COLUMN folded_name_en;
      DROP FUNCTION fold_vietnamese`);
  }
}

/** As `foldVietnamese` in `shared/text`; a test holds the two together. */
const fold = String.raw`
  CREATE FUNCTION fold_vietnamese(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
    btrim(regexp_replace(
      translate(
        lower(regexp_replace(normalize(regexp_replace($1, '[''’‘ʼʻ‛${'`'}´′＇]', '', 'g'), NFKD), '[\u0300-\u036f]', '', 'g')),
        'ĐÐƉđðɖ', 'dddddd'),
      '[^[:alnum:]]+', ' ', 'g'))`;

/** Codes of places are digits; those of agencies are words, and asked for in small letters. */
const foldedNames = `
  ALTER TABLE admin_unit_version
    ADD COLUMN folded_name text NOT NULL GENERATED ALWAYS AS (fold_vietnamese(name)) STORED,
    ADD COLUMN folded_name_en text GENERATED ALWAYS AS (fold_vietnamese(name_en)) STORED;
  ALTER TABLE agency
    ADD COLUMN folded_name text NOT NULL GENERATED ALWAYS AS (fold_vietnamese(name)) STORED,
    ADD COLUMN folded_name_en text NOT NULL GENERATED ALWAYS AS (fold_vietnamese(name_en)) STORED,
    ADD COLUMN folded_code text NOT NULL GENERATED ALWAYS AS (fold_vietnamese(code)) STORED`;

const otherNames = `
  CREATE TABLE other_name (
    entity_id text,
    name text,
    source text NOT NULL,
    folded_name text NOT NULL GENERATED ALWAYS AS (fold_vietnamese(name)) STORED,
    PRIMARY KEY (entity_id, name)
  )`;

const names = `
  CREATE VIEW search_name AS
    SELECT unit_id AS entity_id, 'NAME' AS source, name, folded_name AS folded, valid_from, valid_to FROM admin_unit_version
    UNION ALL
    SELECT unit_id, 'ENGLISH', name_en, folded_name_en, valid_from, valid_to FROM admin_unit_version WHERE name_en IS NOT NULL
    UNION ALL
    SELECT unit_id, 'CODE', code, code, valid_from, valid_to FROM admin_unit_version
    UNION ALL
    SELECT id, 'NAME', name, folded_name, valid_from, valid_to FROM agency
    UNION ALL
    SELECT id, 'ENGLISH', name_en, folded_name_en, valid_from, valid_to FROM agency
    UNION ALL
    SELECT id, 'CODE', code, folded_code, valid_from, valid_to FROM agency
    UNION ALL
    SELECT entity_id, 'OTHER', name, folded_name, NULL, NULL FROM other_name`;

/** From when to when a thing lives, and at which level. */
const lives = `
  CREATE VIEW search_life AS
    SELECT unit_id AS entity_id, 'ADMIN_UNIT' AS kind, min(level) AS level, min(valid_from) AS valid_from,
           nullif(max(coalesce(valid_to, 'infinity')), 'infinity') AS valid_to
    FROM admin_unit_version GROUP BY unit_id
    UNION ALL
    SELECT id, 'AGENCY', level, valid_from, valid_to FROM agency`;
