import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { Counted, CountRequest, TargetFormula } from '../../../../shared/figures/formula.js';
import type { Context } from '../../context.js';
import { unitsAsked } from '../../target/units-asked.js';
import { type NewestIndex, newestOf, provincesOfPlan, publishedIndices } from '../index-result/newest-index.js';

/** What a target makes of the newest result: null where the result does not say. */
export type IndexShare = { readonly numerator: bigint; readonly denominator: bigint } | null;

interface ParIndexTarget {
  readonly target: string;
  readonly text: Bilingual;
  /** Whether the year before is read with the newest. */
  readonly withPreviousYear?: boolean;
  share(found: NewestIndex): IndexShare;
}

/** The PAR index of the plan's province, of the newest year published by the day (1271/QĐ-UBND, II.7.a). Never added up. */
export function parIndexFormula({
  target,
  text,
  withPreviousYear = false,
  share,
}: ParIndexTarget): TargetFormula<Context> {
  return {
    ...{
      target,
      id: `institutions/${target}`,
      version: 1,
      text,
      variants: [],
      reads: ['IndexResult', 'AdminUnit', 'Succession'],
      registers: [],
    },
    rollUp: 'NONE',
    levels: ['PROVINCE'],
    endsWithProvince: true,

    async count({ db }, request) {
      const isWhole = request.unitId === null && request.byLevel === null;
      const units = await unitsAsked(db, request);
      const provinces = isWhole ? await provincesOfPlan(db, request) : units.filter((id) => id !== null);
      const results = await publishedIndices(db, { index: 'PAR', asOf: request.asOf }, provinces);
      return units.map((unitId) => {
        const its = isWhole ? results : results.filter(({ adminUnitId }) => adminUnitId === unitId);
        return countedOf(unitId, newestOf(its, request.asOf));
      });
    },

    rows: ({ asOf, unitId, closing }: CountRequest) =>
      `indexResults(index: PAR, newestBy: "${asOf}"${withPreviousYear ? ', withPreviousYear: true' : ''}, ${unitId === null ? `closing: ${closing}` : `unit: "${unitId}"`})`,
  };

  /** What the result does not say was not reported. */
  function countedOf(unitId: string | null, found: NewestIndex | null): Counted {
    const read = found === null ? [] : [found.newest, ...(withPreviousYear && found.previous ? [found.previous] : [])];
    const its = found && share(found);
    return {
      unitId,
      ...(its ?? { numerator: 0n, denominator: 0n }),
      reported: its === null ? 0 : 1,
      expected: 1,
      origin: read.some(({ origin }) => origin === 'SAMPLE') ? 'SAMPLE' : read.length > 0 ? 'REAL' : null,
      rowsCounted: BigInt(read.length),
      ...(found === null ? {} : { editionYear: found.newest.year }),
    };
  }
}
