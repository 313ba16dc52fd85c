import { importRegister } from '../../../shared/import/store/import-register.js';
import { brokenRule } from '../../../shared/import/store/row-fault.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { measurementScope } from '../measurement/measurement-ownership.js';
import { surveyResultRecord } from '../measurement/survey-result/survey-result.record.js';
import { faultsAmong, idOf, lookUpCodes, placeCodes, publicServiceUnitCodes } from './code-lookup.js';
import { surveyResultsLayout } from './survey-results.layout.js';

/** Results of a survey that the hub has already; its kind, year and edition name it. */
export const surveyResults = importRegister({
  name: 'survey-results',
  layout: surveyResultsLayout,
  scopes: [measurementScope],
  kind: surveyResultRecord,
  neededForNew: [],
  async resolve(rows, { transaction }) {
    const onYear = (year: number): string => `${year}-06-30`; // by then the places of a year's survey were settled
    const places = await lookUpCodes(
      transaction,
      placeCodes,
      rows.map(({ place, year }) => ({ key: 'place', code: place, day: onYear(year) })),
    );
    const units = await lookUpCodes(
      transaction,
      publicServiceUnitCodes,
      rows.map(({ unit, year }) => ({ key: 'unit', code: unit, day: onYear(year) })),
    );
    const surveys = await surveysNamed(transaction, rows);
    const inputs = rows.map(({ field = null, sent, answered, valid, one, two, three, four, five }, index) => ({
      surveyId: surveys[index] ?? '',
      adminUnitId: idOf(places[index]) ?? '',
      publicServiceUnitId: idOf(units[index]) ?? null,
      field,
      ...{ sent, answered, valid },
      byAnswer: [one, two, three, four, five],
    }));
    const ids = await resultsOf(transaction, inputs);
    return inputs.map((input, index) => {
      const faults = [...faultsAmong([places[index], units[index]]), ...(input.surveyId === '' ? [noSurvey] : [])];
      return faults.length > 0 ? { faults } : { input, id: ids[index] ?? null };
    });
  },
});

const noSurvey = brokenRule({
  vi: 'Chưa có cuộc khảo sát loại, năm và lần này: lập khảo sát trước rồi nhập kết quả.',
  en: 'There is no survey of that kind, year and edition: create the survey first, then import its results.',
});

interface SurveyName {
  readonly survey: string;
  readonly year: number;
  readonly edition: number;
}

/** The id of each row's survey; null: none. */
async function surveysNamed(transaction: Queryable, rows: readonly SurveyName[]): Promise<(string | null)[]> {
  const surveys = await transaction.query<SurveyName & { id: string }>(
    'SELECT id, kind AS survey, year, edition FROM survey WHERE year = ANY ($1)',
    [[...new Set(rows.map(({ year }) => year))]],
  );
  const nameOf = ({ survey, year, edition }: SurveyName): string => `${survey} ${year} ${edition}`;
  const ids = new Map(surveys.map((survey) => [nameOf(survey), survey.id]));
  return rows.map((row) => ids.get(nameOf(row)) ?? null);
}

interface ResultKey {
  readonly surveyId: string;
  readonly adminUnitId: string;
  readonly publicServiceUnitId: string | null;
  readonly field: string | null;
}

async function resultsOf(transaction: Queryable, asked: readonly ResultKey[]): Promise<(string | null)[]> {
  const kept = await transaction.query<ResultKey & { id: string }>(
    `SELECT id, survey_id AS "surveyId", admin_unit_id AS "adminUnitId", public_service_unit_id AS "publicServiceUnitId", field
     FROM survey_result WHERE survey_id = ANY ($1) AND admin_unit_id = ANY ($2)`,
    [[...new Set(asked.map(({ surveyId }) => surveyId))], [...new Set(asked.map(({ adminUnitId }) => adminUnitId))]],
  );
  const textOf = ({ surveyId, adminUnitId, publicServiceUnitId, field }: ResultKey): string =>
    JSON.stringify([surveyId, adminUnitId, publicServiceUnitId, field]);
  const ids = new Map(kept.map((result) => [textOf(result), result.id]));
  return asked.map((one) => ids.get(textOf(one)) ?? null);
}
