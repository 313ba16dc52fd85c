import { printHundredths } from '../../../../shared/figures/hundredths.js';
import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import type { IndexResult } from './index-result.entity.js';
import type { NationalIndex } from './index-result.enums.js';

/** Invented hundredths of points by year from 2020 on; T7.2a needs 2020 for 2021. The dip of 2023 is there to be seen. */
const scores: Readonly<Record<NationalIndex, { readonly max: bigint; readonly points: readonly bigint[] }>> = {
  PAR: { max: 10_000n, points: [8_321n, 8_402n, 8_477n, 8_451n, 8_563n] },
  SIPAS: { max: 10_000n, points: [8_210n, 8_344n, 8_102n, 8_296n, 8_388n] },
  PAPI: { max: 8_000n, points: [4_102n, 4_215n, 4_133n, 4_240n, 4_301n] },
  PCI: { max: 10_000n, points: [6_145n, 6_287n, 6_322n, 6_411n, 6_502n] },
};

const firstYear = 2020;

/** The same results every time, published in the April after their year, among the 63 provinces and cities of the time. */
export function sampleIndexResults(adminUnitId: string): IndexResult[] {
  const random = seededRandom('index-results@1');
  return (Object.keys(scores) as NationalIndex[]).flatMap((index) =>
    scores[index].points.map((points, yearsOn) => {
      const year = firstYear + yearsOn;
      return {
        id: globalId('IndexResult', {
          register: 'index-results-sample',
          code: `${index}-${year}`,
          firstValidFrom: `${year}-01-01`,
        }),
        version: 1,
        origin: 'SAMPLE' as const,
        ...{ index, year, adminUnitId },
        score: printHundredths(points),
        maxScore: printHundredths(scores[index].max),
        rank: random.integer(52 - 4 * yearsOn, 56 - 4 * yearsOn),
        population: 63,
        publishedOn: `${year + 1}-04-${String(random.integer(10, 28))}`,
        source: 'Số liệu mẫu — Sample data',
      };
    }),
  );
}
