import { printHundredths } from '../../../../shared/figures/hundredths.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import { figureStateLabels, labelOf } from './report-labels.js';
import type { StoredFigure, StoredResult, StoredTarget } from './stored-content.js';
import { dayText, decimalText, wholeText } from './written-values.rules.js';

/** What the plan asks on the day, comparator in words. */
export function requirementText(target: StoredTarget, { threshold }: StoredResult, language: Locale): string {
  const vi = language === 'vi';
  if (target.comparator === 'COMPLETED') return vi ? 'hoàn thành' : 'completed';
  if (target.comparator === 'GT_PREVIOUS_YEAR') return vi ? 'cao hơn năm trước' : 'above the previous year';
  if (threshold === null) return vi ? 'Kế hoạch không đặt mức' : 'the plan names no threshold';
  const level = `${decimalText(threshold, language)}${unitText(target.unitOfMeasure, language)}`;
  switch (target.comparator) {
    case 'GTE':
      return vi ? `từ ${level} trở lên` : `at least ${level}`;
    case 'GT':
      return vi ? `trên ${level}` : `more than ${level}`;
    case 'LTE':
      return target.unitOfMeasure === 'rank'
        ? vi
          ? `trong nhóm ${level} đứng đầu`
          : `among the first ${level}`
        : vi
          ? `không quá ${level}`
          : `at most ${level}`;
  }
}

const noBreak = '\u00A0';

export const percentText = (percent: string, language: Locale): string =>
  `${decimalText(percent, language)}${noBreak}%`;

function unitText(unitOfMeasure: string, language: Locale): string {
  if (unitOfMeasure === 'percent') return `${noBreak}%`;
  return unitOfMeasure === 'score' ? (language === 'vi' ? ' điểm' : ' points') : '';
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
  const vi = language === 'vi';
  if (unitOfMeasure === 'rank') return vi ? `hạng ${numerator}/${denominator}` : `place ${numerator} of ${denominator}`;
  if (comparator === 'GT_PREVIOUS_YEAR')
    return `${pointsText(numerator, language)}; ${vi ? 'năm trước' : 'the year before'} ${pointsText(denominator, language)}`;
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

const pointsText = (hundredths: string, language: Locale): string =>
  `${decimalText(printHundredths(BigInt(hundredths)), language)}${unitText('score', language)}`;

/** Where the closing stopped earlier than the report, and whether sample rows are behind it. */
export function remarksOn({ asOf, origin }: StoredResult, reportDay: string, language: Locale): string[] {
  const vi = language === 'vi';
  return [
    ...(asOf === reportDay ? [] : [vi ? `đọc đến hết ${dayText(asOf, 'vi')}` : `read to the end of ${asOf}`]),
    ...(origin === 'SAMPLE' ? [vi ? 'dữ liệu mẫu (SAMPLE)' : 'sample data (SAMPLE)'] : []),
  ];
}
