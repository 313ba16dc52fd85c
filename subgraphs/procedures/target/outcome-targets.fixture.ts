import { expect } from 'vitest';
import { plannedRule } from '../../../shared/figures/target-rules.fixture.js';
import type { TestSubgraph } from '../procedures.fixture.js';

export interface Question {
  readonly asOf: string;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly unit: string | null;
}

/** Asks a target as the gateway does, with the rule that institutions sends. */
export async function askTarget(
  subgraph: TestSubgraph,
  code: string,
  { asOf, closing, unit }: Question,
  selection: string,
) {
  const { clause: _, ...rule } = plannedRule(code);
  const place = unit === null ? '' : `unit: "${unit}", `;
  const { data, errors } = await subgraph.entities(
    [{ __typename: 'ProcedureTarget', id: `ptg_${code}`, ...rule }],
    `... on ProcedureTarget { result(${place}asOf: "${asOf}", closing: ${closing}) { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return data._entities[0].result;
}

/** How many rows the field lists that a figure names as its source. */
export async function listed(subgraph: TestSubgraph, rows: string): Promise<string> {
  const { data, errors } = await subgraph.ask(`{ found: ${rows} { totalCount } }`);
  expect(errors).toBeUndefined();
  return String(data.found.totalCount);
}

/**
 * Upwards instead of downwards, as a CTE `above`: each place with whatever it lay below, or became part of, by the day.
 * `$1` is the day, `$2` the closing.
 */
export const aboveSql = `
  above AS (
    SELECT DISTINCT entity_id AS desk, entity_id AS place FROM register_entry WHERE register = 'adminUnit'
    UNION
    SELECT above.desk, step.place FROM above JOIN (
      SELECT entity_id AS below, parent_id AS place FROM register_entry
      WHERE register = 'adminUnit' AND valid_from <= $1 AND coalesce(valid_to, 'infinity') > $1
      UNION ALL
      SELECT entity_id, parent_id FROM register_entry WHERE $2 = 'CARRIED' AND register = 'adminUnit' AND valid_to <= $1
      UNION ALL
      SELECT from_id, to_id FROM register_succession WHERE $2 = 'CARRIED' AND effective_from <= $1 AND relation <> 'SPLIT_INTO'
    ) AS step ON step.below = above.place AND step.place IS NOT NULL
  )`;
