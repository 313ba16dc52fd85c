import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { appendEvent, type Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { estimatingAgencies, planYears } from '../data/estimating-agencies.js';
import { sampleEstimates } from './sample-estimates.rules.js';

interface AgencyInYear {
  readonly code: string;
  readonly year: number;
  readonly agencyId: string;
}

/** Estimates of fourteen agencies over the five years of the plan; an agency that was not there in a year has none. */
export const budgetEstimateSeed: Seed = {
  name: 'budget-estimates-sample@1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    const estimates = (await readAgencies(transaction)).flatMap(estimateRows);
    await insertRows(transaction, 'budget_estimate', estimates);
    await appendEvent(transaction, {
      entityType: 'BudgetEstimate',
      entityId: 'budgetEstimates',
      kind: 'DATASET_LOADED',
      payload: { origin: 'SAMPLE', count: estimates.length },
    });
  },
};

/** Who stood behind a code in a year: the agency that was there first in it. */
const readAgencies = (transaction: Queryable): Promise<AgencyInYear[]> =>
  transaction.query<AgencyInYear>(
    `SELECT DISTINCT ON (agency.code, asked.year) agency.code, asked.year, agency.entity_id AS "agencyId"
     FROM register_entry AS agency, unnest($2::integer[]) AS asked (year)
     WHERE agency.register = 'agency' AND agency.code = ANY ($1) AND agency.valid_from <= make_date(asked.year, 12, 31)
       AND (agency.valid_to IS NULL OR make_date(asked.year, 1, 1) < agency.valid_to)
     ORDER BY agency.code, asked.year, agency.valid_from`,
    [estimatingAgencies.map(({ code }) => code), planYears],
  );

function estimateRows({ code, year, agencyId }: AgencyInYear) {
  const agency = estimatingAgencies.find((one) => one.code === code);
  if (agency === undefined) return [];
  return sampleEstimates(agency, year).map(({ kind, requested, appraised, approved, state }) => ({
    id: globalId('BudgetEstimate', {
      register: 'budgetEstimates',
      code: `${code} ${kind}`,
      firstValidFrom: `${year}-01-01`,
    }),
    year,
    agencyId,
    content: agency.content,
    kind,
    source: 'STATE_BUDGET_LOCAL',
    requested: requested.toString(), // amounts travel as text: JSON numbers are floats
    appraised: appraised?.toString() ?? null,
    approved: approved?.toString() ?? null,
    state,
    origin: 'SAMPLE',
  }));
}
