import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Cell, Table } from './report-document.js';
import { closingLabels, labelOf, targetStatusLabels } from './report-labels.js';
import { words } from './report-words.js';
import type { StoredTarget } from './stored-content.js';
import { numberCell, textCell } from './written-values.rules.js';

/** How many targets have each verdict, under both closings. A verdict that none has is a true 0. */
export function summaryTable(targets: readonly StoredTarget[], language: Locale): Table {
  const found = targets.flatMap(({ frozen, carried }) => [frozen.status, carried.status]);
  const statuses = [...new Set<string>([...Object.keys(targetStatusLabels), ...found])];
  return {
    caption: words.statusesOf[language],
    columns: [
      { title: words.status[language], width: 40 },
      { title: closingLabels.FROZEN[language], width: 30, isNumber: true },
      { title: closingLabels.CARRIED[language], width: 30, isNumber: true },
    ],
    rows: [
      ...statuses.map((status) => rowOf(labelOf(targetStatusLabels, status, language), targets, status, language)),
      [textCell(words.total[language]), numberCell(targets.length, language), numberCell(targets.length, language)],
    ],
  };
}

const rowOf = (label: string, targets: readonly StoredTarget[], status: string, language: Locale): Cell[] => [
  textCell(label),
  numberCell(targets.filter(({ frozen }) => frozen.status === status).length, language),
  numberCell(targets.filter(({ carried }) => carried.status === status).length, language),
];
