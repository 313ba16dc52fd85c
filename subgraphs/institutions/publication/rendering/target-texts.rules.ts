import { printHundredths } from '../../../../shared/figures/hundredths.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import { figureStateLabels, labelOf } from './report-labels.js';
import type { StoredFigure, StoredResult, StoredTarget } from './stored-content.js';
import { dayText, decimalText, wholeText } from './written-values.rules.js';

/** What the plan asks on the day, comparator in words. */
export function requirementText(target: StoredTarget, { threshold }: StoredResult, language: Locale): string {
  const { comparator, unitOfMeasure } = target;
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
  if (comparator === 'COMPLETED') return say('hoàn thành', 'completed');
  if (comparator === 'GT_PREVIOUS_YEAR') return say('cao hơn năm trước', 'above the previous year');
  if (threshold === null) return say('Kế hoạch không đặt mức', 'the plan names no threshold');
  const level = measureText(threshold, unitOfMeasure, language);
  if (comparator === 'GTE') return say(`từ ${level} trở lên`, `at least ${level}`);
  if (comparator === 'GT') return say(`trên ${level}`, `more than ${level}`);
  return unitOfMeasure === 'rank'
    ? say(`trong nhóm ${level} đứng đầu`, `among the first ${level}`)
    : say(`không quá ${level}`, `at most ${level}`);
}

/** The figure as people read it. Unknown is said in words: never 0. */
export function figureText(target: StoredTarget, { figure }: StoredResult, language: Locale): string {
  const { numerator, denominator, state, coverage } = figure;
  if (numerator === null || denominator === null) return labelOf(figureStateLabels, state, language);
  const measured = measuredText(target, { ...figure, numerator, denominator }, language);
  if (state !== 'PARTIAL') return measured;
  const units = `${coverage.reported}/${coverage.expected}`;
  return `${measured}; ${language === 'vi' ? `mới có ${units} đơn vị báo cáo` : `${units} units reported`}`;
}

type Measured = StoredFigure & { readonly numerator: string; readonly denominator: string };

/** Scores are stored in hundredths of a point, out of 10,000 or over those of the year before (shared/figures). */
function measuredText(
  { unitOfMeasure, comparator }: StoredTarget,
  { numerator, denominator, percent }: Measured,
  language: Locale,
): string {
  if (unitOfMeasure === 'rank')
    return language === 'vi' ? `hạng ${numerator}/${denominator}` : `place ${numerator} of ${denominator}`;
  if (comparator === 'GT_PREVIOUS_YEAR') {
    const before = language === 'vi' ? 'năm trước' : 'the year before';
    return `${pointsText(numerator, language)}; ${before} ${pointsText(denominator, language)}`;
  }
  if (unitOfMeasure === 'score' && denominator === '10000') return pointsText(numerator, language);
  const share = `${wholeText(numerator, language)} / ${wholeText(denominator, language)}`;
  return percent === null ? share : `${share} (${percentText(percent, language)})`;
}

/** How much is missing to what is asked on the day and, where that is another number, at the deadline. */
export function gapText(target: StoredTarget, { gap }: StoredResult, language: Locale): string {
  if (gap === null) return '—';
  const units = itemsText(target, gap.units, language);
  if (gap.unitsToFinal === gap.units) return units;
  const final = itemsText(target, gap.unitsToFinal, language);
  return `${units}; ${language === 'vi' ? 'đến mức cuối' : 'to the final threshold'}: ${final}`;
}

function itemsText({ unitOfMeasure }: StoredTarget, units: string, language: Locale): string {
  if (unitOfMeasure === 'score') return pointsText(units, language);
  if (unitOfMeasure === 'rank') return `${units} ${language === 'vi' ? 'bậc' : 'places'}`;
  return wholeText(units, language);
}

/** Where the closing stopped earlier than the report, and whether sample rows are behind it. */
export function remarksOn({ asOf, origin }: StoredResult, reportDay: string, language: Locale): string[] {
  const vi = language === 'vi';
  return [
    ...(asOf === reportDay ? [] : [vi ? `đọc đến hết ${dayText(asOf, 'vi')}` : `read to the end of ${asOf}`]),
    ...(origin === 'SAMPLE' ? [vi ? 'dữ liệu mẫu (SAMPLE)' : 'sample data (SAMPLE)'] : []),
  ];
}

/** A percent is not torn from its sign by the end of a line. */
export const percentText = (percent: string, language: Locale): string => `${decimalText(percent, language)}\u00A0%`;

const pointsText = (hundredths: string, language: Locale): string =>
  measureText(printHundredths(BigInt(hundredths)), 'score', language);

function measureText(decimal: string, unitOfMeasure: string, language: Locale): string {
  if (unitOfMeasure === 'percent') return percentText(decimal, language);
  const number = decimalText(decimal, language);
  return unitOfMeasure === 'score' ? `${number} ${language === 'vi' ? 'điểm' : 'points'}` : number;
}
