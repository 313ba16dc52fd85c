import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../../shared/database/select.js';
import { SurveyResult } from './survey-result.entity.js';
import { type Suppression, suppress } from './suppression.rules.js';

/** A result with the place whose sum it is told in: a commune's district (its province, since there are none), else itself. */
export type GroupedResult = SurveyResult & { readonly groupId: string };

/** All results of one survey, and which of them are hidden: hiding one depends on all others. */
export interface SurveyCells {
  readonly results: readonly GroupedResult[];
  readonly suppression: Suppression;
}

type CellRow = GroupedResult & { readonly suppressBelow: number };

/** The groups are those of the day the survey closed; while it runs, places are their own groups and nothing is told yet. */
const fromResults = `
  survey_result AS e JOIN survey AS s ON s.id = e.survey_id
  LEFT JOIN admin_unit_version AS v ON v.unit_id = e.admin_unit_id
    AND v.valid_from <= s.closed_on AND (v.valid_to IS NULL OR s.closed_on < v.valid_to)`;

async function readSurveyCells(db: ReadTransaction, surveyIds: readonly string[]): Promise<SurveyCells[]> {
  const rows = await db.query<CellRow>(
    `SELECT ${columnsOf(db, SurveyResult, 'e')}, s.suppress_below AS "suppressBelow",
            CASE WHEN v.level = 'COMMUNE' THEN v.parent_id ELSE e.admin_unit_id END AS "groupId"
     FROM ${fromResults} WHERE e.survey_id = ANY ($1) ORDER BY e.id`,
    [surveyIds],
  );
  return surveyIds.map((id) => cellsOf(rows.filter(({ surveyId }) => surveyId === id)));
}

function cellsOf(rows: readonly CellRow[]): SurveyCells {
  const results = rows.map((row) => asEntity(SurveyResult, row) as GroupedResult);
  return { results, suppression: suppress(results, rows[0]?.suppressBelow ?? 0) };
}

/** By survey. */
export const surveyCellsLoader = (db: ReadTransaction): DataLoader<string, SurveyCells> =>
  new DataLoader((ids) => readSurveyCells(db, ids));
