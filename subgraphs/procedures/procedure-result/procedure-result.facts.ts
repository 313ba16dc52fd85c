import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { ProcedureResult } from './procedure-result.entity.js';
import type { ResultFacts } from './procedure-result.rules.js';

type Links = Pick<ProcedureResult, 'dossierId' | 'procedureId' | 'issuingAgencyId' | 'placeId' | 'issuedOn'>;

/** What the database knows of the things that results name, in one statement for all of them and in their order. */
export async function readResultFacts(db: Queryable, rows: readonly Links[]): Promise<readonly ResultFacts[]> {
  const given = rows.map(({ dossierId, procedureId, issuingAgencyId, placeId, issuedOn }) => ({
    dossierId,
    procedureId,
    issuingAgencyId,
    placeId,
    issuedOn,
  }));
  return db.query<ResultFacts & object>(statement, [JSON.stringify(given)]);
}

const isAlive = (register: string, id: string): string => `EXISTS (
  SELECT FROM register_entry WHERE register = '${register}' AND entity_id = ${id} AND (valid_to IS NULL OR valid_to > "issuedOn"))`;

const statement = `
  SELECT d.procedure_id AS "dossierProcedureId", p.id IS NOT NULL AS "isProcedureKnown",
         ${isAlive('agency', '"issuingAgencyId"')} AS "isAgencyAlive", ${isAlive('adminUnit', '"placeId"')} AS "isPlaceAlive"
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("dossierId" text, "procedureId" text, "issuingAgencyId" text, "placeId" text, "issuedOn" date))
    WITH ORDINALITY AS given ("dossierId", "procedureId", "issuingAgencyId", "placeId", "issuedOn", n)
    LEFT JOIN dossier AS d ON d.id = "dossierId" LEFT JOIN procedure AS p ON p.id = "procedureId"
  ORDER BY n`;
