import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Procedure } from './procedure.entity.js';
import type { ProceduresArgs } from './procedure.inputs.js';

const offered = `EXISTS (
  SELECT FROM procedure_offering AS o WHERE o.procedure_id = e.id AND o.valid_from <= $1 AND (o.valid_to IS NULL OR $1 < o.valid_to)`;

/** What is asked of the offering of the day, by argument: SQL over `o` and the value. */
const ofOffering = {
  onlineLevelAtLeast: (value: string) => `o.online_level >= ${value}::integer`,
  isOnlineByType: (value: string) => `(o.online_type <> 'NONE') = ${value}::boolean`,
  isEligible: (value: string) => `o.is_eligible = ${value}::boolean`,
  hasFinancialDuty: (value: string) => `o.has_financial_duty = ${value}::boolean`,
  onlinePaymentEnabled: (value: string) => `o.online_payment_enabled = ${value}::boolean`,
  onNationalPortal: (value: string) => `o.on_national_portal = ${value}::boolean`,
} as const;

/** What is asked of the procedure itself, on day $1. */
const ofProcedure = {
  field: (value: string) => `e.field_code = ${value}`,
  level: (value: string) => `${value} = ANY (e.levels)`,
  agency: (value: string) => `e.announcing_agency_id = ${value}`,
  legalDocument: (value: string) =>
    `EXISTS (SELECT FROM procedure_legal_basis AS b WHERE b.procedure_id = e.id AND b.legal_document_id = ${value})`,
  state: (value: string) => `e.id IN (SELECT procedure_id FROM procedure_states($1) WHERE state = ${value})`,
  isPublished: (value: string) => `(e.id IN (SELECT id FROM procedure_published_on($1) AS id)) = ${value}::boolean`,
  isInForce: (value: string) => `(e.valid_from <= $1 AND (e.valid_to IS NULL OR $1 < e.valid_to)) = ${value}::boolean`,
  isInternal: (value: string) => `e.is_internal = ${value}::boolean`,
  isBusinessRelated: (value: string) => `e.is_business_related = ${value}::boolean`,
} as const;

/** Procedures by what was asked, and by nothing else: an argument left out costs nothing. */
export function procedurePage(given: ProceduresArgs, today: LocalDate): PageQuery<Procedure> {
  const parameters: unknown[] = [given.asOf ?? today];
  const conditions = (asked: Readonly<Record<string, (value: string) => string>>): string[] =>
    Object.entries(asked).flatMap(([name, condition]) => {
      const value = given[name as keyof ProceduresArgs];
      return value === null || value === undefined ? [] : [condition(`$${parameters.push(value)}`)];
    });
  const own = conditions(ofProcedure);
  const offering = conditions(ofOffering);
  return {
    entity: Procedure,
    from: 'procedure AS e',
    where: [
      '$1::date IS NOT NULL',
      ...own,
      ...(offering.length === 0 ? [] : [`${offered} AND ${offering.join(' AND ')})`]),
    ],
    parameters,
    orderBy: [
      { column: 'e.code', type: 'text' },
      { column: 'e.valid_from', type: 'date' },
    ],
  };
}
