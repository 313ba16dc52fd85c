import { planClosingDays } from '../../../../shared/figures/closing.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Letterhead } from './report-document.js';
import { wordLines, words } from './report-words.js';
import type { RenderedReport, StoredContent } from './stored-content.js';
import { dayText } from './written-values.rules.js';

/** What the report is, what of, by which decision, and of which days. */
export function reportHeadings({ period, edition }: RenderedReport, { asOf, data }: StoredContent, language: Locale) {
  const day = `${words.asOf[language]} ${dayText(asOf, language)}`;
  const span = period === null ? day : `${words.period[language]}: ${period.label} (${period.code}). ${day}`;
  return [
    words.report[language],
    `${words.subject[language]} ${data.report.plan.title}`,
    `${words.decision[language]} ${data.report.plan.number}`,
    `${span}. ${words.edition[language]}: ${edition}`,
  ] as const;
}

/** What a program shows on top of its window, and a workbook on its first line. */
export const reportTitle = ([report, subject, decision]: ReturnType<typeof reportHeadings>): string =>
  [report, subject, decision].join(' - ');

/** The committee reports until the province ended; who does afterwards is written in by whoever signs. */
export const reportLetterhead = ({ asOf }: StoredContent, language: Locale): Letterhead => ({
  issuer: [
    ...(asOf <= planClosingDays.FROZEN ? wordLines.committee : wordLines.issuerToName)[language],
    words.number[language],
  ],
  country: [words.country[language], words.motto[language], words.placeAndDay[language]],
});
