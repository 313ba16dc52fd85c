import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Cell, Column, Table } from './report-document.js';
import {
  closingLabels,
  expectedReasonLabels,
  figureStateLabels,
  labelOf,
  originLabels,
  qualityLabels,
  targetStatusLabels,
} from './report-labels.js';
import { words } from './report-words.js';
import type { StoredResult, StoredTarget } from './stored-content.js';
import { figureText, requirementText } from './target-texts.rules.js';
import { dayCell, numberCell, textCell } from './written-values.rules.js';

/** One target under one closing. */
interface Reading {
  readonly target: StoredTarget;
  readonly result: StoredResult;
}

interface SheetColumn {
  readonly title: keyof typeof words;
  readonly width: number;
  readonly isNumber?: boolean;
  cell(reading: Reading, language: Locale): Cell;
}

/** The targets of one content as a spreadsheet calculates with them: a row for each target and closing. */
export const contentSheet = (caption: string, targets: readonly StoredTarget[], language: Locale): Table => ({
  caption,
  columns: columns.map(({ title, ...column }): Column => ({ ...column, title: words[title][language] })),
  rows: targets
    .flatMap((target) => [target.frozen, target.carried].map((result) => ({ target, result })))
    .map((reading) => columns.map(({ cell }) => cell(reading, language))),
});

const text = (title: keyof typeof words, width: number, read: (reading: Reading, language: Locale) => string) => ({
  title,
  width,
  cell: (reading: Reading, language: Locale) => textCell(read(reading, language)),
});

const number = (title: keyof typeof words, read: (reading: Reading) => string | number | null) => ({
  title,
  width: 14,
  isNumber: true,
  cell: (reading: Reading, language: Locale) => numberCell(read(reading), language),
});

const day = (title: keyof typeof words, read: (reading: Reading) => string) => ({
  title,
  width: 13,
  cell: (reading: Reading, language: Locale) => dayCell(read(reading), language),
});

const columns: readonly SheetColumn[] = [
  text('code', 19, ({ target }) => target.code),
  text('target', 60, ({ target }, language) => (language === 'vi' ? target.title : target.titleEn)),
  text('leadAgencies', 32, ({ target }) => target.leadAgency?.name ?? ''),
  text('closing', 32, ({ result }, language) => labelOf(closingLabels, result.closing, language)),
  text('requirement', 28, ({ target, result }, language) => requirementText(target, result, language)),
  number('threshold', ({ result }) => result.threshold),
  day('deadline', ({ target }) => target.deadline),
  text('figure', 36, ({ target, result }, language) => figureText(target, result, language)),
  number('numerator', ({ result }) => result.figure.numerator),
  number('denominator', ({ result }) => result.figure.denominator),
  number('percent', ({ result }) => result.figure.percent),
  text('state', 24, ({ result }, language) => labelOf(figureStateLabels, result.figure.state, language)),
  number('reported', ({ result }) => result.figure.coverage.reported),
  number('expectedUnits', ({ result }) => result.figure.coverage.expected),
  text('status', 24, ({ result }, language) => labelOf(targetStatusLabels, result.status, language)),
  number('gap', ({ result }) => result.gap?.units ?? null),
  number('gapToFinal', ({ result }) => result.gap?.unitsToFinal ?? null),
  number('expected', ({ result }) => result.expected),
  text('expectedReason', 36, ({ result }, language) => labelOf(expectedReasonLabels, result.expectedReason, language)),
  day('readTo', ({ result }) => result.asOf),
  day('from', ({ result }) => result.period.from),
  day('to', ({ result }) => result.period.to),
  text('origin', 24, ({ result }, language) => (result.origin ? labelOf(originLabels, result.origin, language) : '')),
  text('quality', 18, ({ result }, language) =>
    result.quality ? labelOf(qualityLabels, result.quality, language) : '',
  ),
  text('formula', 32, ({ result }) => result.formula?.id ?? ''),
  number('formulaVersion', ({ result }) => result.formula?.version ?? null),
  number('rowsCounted', ({ result }) => result.sources.rowsCounted),
  text('rows', 60, ({ result }) => result.sources.rows ?? ''),
  text('missingData', 60, ({ result }) => result.missing.join(', ')),
];
