import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { InformationSystem } from './information-system.entity.js';

/** A row as the table holds it. */
export type SystemRow = { readonly [Property in keyof InformationSystem]: InformationSystem[Property] };

/** Many rows in one statement. */
export async function insertSystems(transaction: Queryable, rows: readonly SystemRow[]): Promise<void> {
  await transaction.query(
    `INSERT INTO information_system (id, number, code, other_code, name, name_en, system_group, clauses, owner_agency_id,
       operator_agency_id, builder_agency_id, owner_note, is_national, is_implied, data_held, works_when, feeds, subgraphs,
       category_id, place_id, origin, source)
     SELECT id, number, code, "otherCode", name, "nameEn", "systemGroup", clauses, "ownerAgencyId",
       "operatorAgencyId", "builderAgencyId", nullif("ownerNote", 'null'), "isNational", "isImplied",
       nullif("dataHeld", 'null'), nullif("worksWhen", 'null'), feeds, subgraphs, "categoryId", "placeId", origin, source
     FROM jsonb_to_recordset($1::jsonb) AS row (id text, number integer, code text, "otherCode" text, name text,
       "nameEn" text, "systemGroup" text, clauses text[], "ownerAgencyId" text, "operatorAgencyId" text,
       "builderAgencyId" text, "ownerNote" jsonb, "isNational" boolean, "isImplied" boolean, "dataHeld" jsonb,
       "worksWhen" jsonb, feeds text[], subgraphs text[], "categoryId" text, "placeId" text, origin text, source text)`,
    [JSON.stringify(rows)],
  );
}
