import { describe, expect, test } from 'vitest';
import { countFaults } from '../survey-result/survey-result.rules.js';
import { suppress } from '../survey-result/suppression.rules.js';
import { sampleSurveys, type SampledPlace } from './sample-surveys.rules.js';

const place = (unitId: string, level: SampledPlace['level'], validFrom: string, validTo: string | null) => ({
  ...{ unitId, code: unitId, level, validFrom, validTo },
});
const places: SampledPlace[] = [
  place('adm_p', 'PROVINCE', '2004-01-01', '2025-07-01'),
  place('adm_d', 'DISTRICT', '2004-01-01', '2025-07-01'),
  ...Array.from({ length: 9 }, (_, index) => place(`adm_${index}`, 'COMMUNE', '2004-01-01', '2025-07-01')),
  place('adm_new', 'COMMUNE', '2025-07-01', null),
];

describe('the sample of surveys', () => {
  test('is the same every time', () => expect(sampleSurveys(places)).toEqual(sampleSurveys(places)));

  test('obeys the rules that a caller must obey', () => {
    for (const result of sampleSurveys(places).results) expect(countFaults(result)).toEqual([]);
  });

  test('has one survey of each kind and year, and one correction', () => {
    const { surveys } = sampleSurveys(places);
    expect(surveys).toHaveLength(7 * 5 + 1);
    expect(surveys.filter(({ correctsId }) => correctsId !== null).map(({ kind, year }) => [kind, year])).toEqual([
      ['SIPAS', 2022],
    ]);
  });

  test('asks about places that stood on the day it closed, and hides some of them', () => {
    const { surveys, results } = sampleSurveys(places);
    const of = (year: number) =>
      results.filter(({ surveyId }) => surveys.some(({ id, kind, year: its }) => id === surveyId && kind === 'SIPAS' && its === year)); // prettier-ignore
    expect(of(2025).map(({ adminUnitId }) => adminUnitId)).toEqual(['adm_new']);
    const cells = of(2021).map(({ id, valid }) => ({ id, valid, groupId: 'adm_d' }));
    expect(suppress(cells, 30).size).toBeGreaterThan(0);
  });
});
