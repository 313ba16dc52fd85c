import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Cell, Table } from './report-document.js';
import { labelOf, reportingKindLabels } from './report-labels.js';
import { words } from './report-words.js';
import type { StoredDuties, StoredObstacle, StoredPeriod } from './stored-content.js';
import { originCell } from './task-tables.rules.js';
import { dayCell, dayText, numberCell, textCell } from './written-values.rules.js';

/** How the duties to report were kept, rule by rule; the counts behind the first add up to it. */
export const dutyTable = ({ dutySummary }: StoredPeriod, language: Locale): Table => ({
  caption: words.duties[language],
  columns: [
    { title: words.rule[language], width: 19 },
    ...counted.map((title) => ({ title: words[title][language], width: 10, isNumber: true })),
    { title: words.origin[language], width: 13 },
  ],
  rows: dutySummary.map((duties) => [
    textCell(ruleText(duties, language)),
    ...counted.map((name) => numberCell(duties[name], language)),
    originCell(duties.origin, language),
  ]),
});

const counted = ['owed', 'onTime', 'late', 'withoutDueDay', 'returned', 'missing', 'notYetHandedIn'] as const;

const ruleText = ({ rule: { code, clause, kind } }: StoredDuties, language: Locale): string =>
  `${code} (${clause}): ${labelOf(reportingKindLabels, kind ?? 'REPORT', language)}`;

/** What agencies reported as an obstacle within the period. */
export const obstacleTable = ({ obstacles }: StoredPeriod, language: Locale): Table => ({
  caption: words.obstacles[language],
  columns: [
    { title: words.reportedOn[language], width: 13 },
    { title: words.reporter[language], width: 27 },
    { title: words.subjectOf[language], width: 44 },
    { title: words.origin[language], width: 16 },
  ],
  rows: obstacles.map((obstacle) => obstacleRow(obstacle, language)),
});

const obstacleRow = ({ moves: [first], reporter, subject, origin }: StoredObstacle, language: Locale): Cell[] => [
  first === undefined ? textCell('') : dayCell(first.on, language),
  textCell(reporter?.name ?? '—'),
  textCell(subject ?? ''),
  originCell(origin, language),
];

/** On which day the duties stood so, or that there were none; that no obstacle was reported. */
export function reportingNotes({ dutySummary: [first], obstacles }: StoredPeriod, language: Locale): string[] {
  return [
    first === undefined ? words.noDuties[language] : `${words.dutiesAsOf[language]} ${dayText(first.asOf, language)}.`,
    ...(obstacles.length === 0 ? [words.noObstacles[language]] : []),
  ];
}
