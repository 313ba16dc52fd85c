import type { Origin } from '../../../../shared/figures/formula.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Cell, Table } from './report-document.js';
import { labelOf, originLabels, taskStateLabels } from './report-labels.js';
import { words } from './report-words.js';
import type { PlanContentFacts, StoredOverdueTask, StoredStateCount } from './stored-content.js';
import { dayText, numberCell, textCell } from './written-values.rules.js';

/** The tasks of one content by state, and which of them are overdue. */
export const taskTables = (content: PlanContentFacts, language: Locale): Table[] =>
  [taskTable([content], language), overdueTable([content], language)].filter(({ rows }) => rows.length > 0);

/** The tasks of some contents by state. */
export function taskTable(contents: readonly PlanContentFacts[], language: Locale): Table {
  const counts = contents.flatMap(({ taskSummary }) => taskSummary.states);
  const states = [...new Set<string>([...Object.keys(taskStateLabels), ...counts.map(({ state }) => state)])];
  const found = states.filter((state) => counts.some((count) => count.state === state));
  const origin = originOf(contents.map(({ taskSummary }) => taskSummary.origin));
  return {
    caption: words.tasksByState[language],
    columns: stateColumns(language),
    rows: found.map((state) => {
      const ofState = counts.filter((count) => count.state === state);
      return stateRow({ state, ...sumOf(ofState) }, origin, language);
    }),
  };
}

/** The same, content by content, to be calculated with. */
export const taskSheet = (contents: readonly PlanContentFacts[], language: Locale): Table => ({
  caption: words.tasksByState[language],
  columns: [{ title: words.content[language], width: 12, isNumber: true }, ...stateColumns(language)],
  rows: contents.flatMap(({ number, taskSummary: { states, origin } }) =>
    states.map((count) => [numberCell(number, language), ...stateRow(count, origin, language)]),
  ),
});

export const overdueTable = (contents: readonly PlanContentFacts[], language: Locale): Table => ({
  caption: words.overdueTasks[language],
  columns: [
    { title: words.code[language], width: 12 },
    { title: words.task[language], width: 35 },
    { title: words.leadAgencies[language], width: 18 },
    { title: words.dueOn[language], width: 13 },
    { title: words.daysLate[language], width: 8, isNumber: true },
    { title: words.origin[language], width: 14 },
  ],
  rows: contents.flatMap(({ overdueTasks }) => overdueTasks.map((task) => overdueRow(task, language))),
});

const stateColumns = (language: Locale) => [
  { title: words.taskState[language], width: 40 },
  { title: words.planTasks[language], width: 20, isNumber: true },
  { title: words.appendixTasks[language], width: 20, isNumber: true },
  { title: words.origin[language], width: 20 },
];

const stateRow = (count: StoredStateCount, origin: Origin | null, language: Locale): Cell[] => [
  textCell(labelOf(taskStateLabels, count.state, language)),
  numberCell(count.planTasks, language),
  numberCell(count.appendixTasks, language),
  originCell(origin, language),
];

const sumOf = (counts: readonly StoredStateCount[]) => ({
  planTasks: counts.reduce((sum, { planTasks }) => sum + planTasks, 0),
  appendixTasks: counts.reduce((sum, { appendixTasks }) => sum + appendixTasks, 0),
});

/** One sample row behind a number makes it a sample. */
const originOf = (origins: readonly (Origin | null)[]): Origin | null =>
  origins.find((origin) => origin === 'SAMPLE') ?? origins.find((origin) => origin !== null) ?? null;

export const originCell = (origin: Origin | null, language: Locale): Cell =>
  textCell(origin === null ? '' : labelOf(originLabels, origin, language));

function overdueRow(task: StoredOverdueTask, language: Locale): Cell[] {
  const of = task.planTask ?? task.appendixTask;
  return [
    textCell([codeOf(task, language), ...(task.year === null ? [] : [String(task.year)])].join(', ')),
    textCell((language === 'vi' ? of?.title : of?.titleEn) ?? ''),
    textCell(task.agency?.name ?? '—'),
    dueCell(task, language),
    numberCell(task.status.lateDays, language),
    originCell(task.origin, language),
  ];
}

const codeOf = ({ planTask, appendixTask }: StoredOverdueTask, language: Locale): string =>
  planTask?.code ?? `${words.appendix[language]} ${appendixTask?.number ?? ''}`;

/** Where the text names the year only, so does the report; a workbook reckons with its last day. */
function dueCell({ status: { dueOn, duePrecision } }: StoredOverdueTask, language: Locale): Cell {
  const year = `${words.inYear[language]} ${dueOn.slice(0, 4)}`;
  return { text: duePrecision === 'YEAR' ? year : dayText(dueOn, language), day: dueOn };
}
