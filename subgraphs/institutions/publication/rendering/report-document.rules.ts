import type { Locale } from '../../../../shared/trust/viewer.js';
import { contentSheet } from './content-sheet.rules.js';
import { contentTables } from './content-tables.rules.js';
import { type Chapter, reportChapters } from './report-chapters.rules.js';
import type { ReportDocument, Section, Sheet } from './report-document.js';
import { reportNotes } from './report-notes.rules.js';
import { reportHeadings, reportLetterhead, reportTitle } from './report-opening.rules.js';
import { wordLines, words } from './report-words.js';
import { dutyTable, obstacleTable, reportingNotes } from './reporting-tables.rules.js';
import { sourceTable } from './source-table.rules.js';
import { readStoredContent, type RenderedReport, type StoredContent } from './stored-content.js';
import { summaryTable } from './summary-table.rules.js';
import { overdueTable, taskSheet, taskTable, taskTables } from './task-tables.rules.js';

/** What every rendering shows, made of the stored bytes alone: the live graph is not asked again. */
export function reportDocument(report: RenderedReport, language: Locale): ReportDocument {
  const content = readStoredContent(report.content);
  const headings = reportHeadings(report, content, language);
  const title = reportTitle(headings);
  const notes = reportNotes(report.origin === 'SAMPLE', language);
  const sources = sourceTable(report, content, language);
  return {
    language,
    title,
    publishedAt: report.publishedAt,
    mark: report.origin === 'SAMPLE' ? words.mark[language] : null,
    letterhead: reportLetterhead(content, language),
    headings,
    sections: sectionsOf(content, notes, language),
    signature: wordLines.signature[language],
    annex: section(`V. ${words.sources[language]}`, { tables: [sources] }),
    sheets: [
      {
        name: words.summary[language],
        table: { ...summaryTable(content.data.report.targets, language), caption: title },
        notes: [headings[3], ...notes],
      },
      ...reportChapters(content, language).map((chapter) => chapterSheet(chapter, language)),
      ...steeringSheets(content, language),
      { name: words.sources[language], table: sources, notes: [] },
    ],
  };
}

function sectionsOf(content: StoredContent, notes: readonly string[], language: Locale): Section[] {
  const { period, plan, targets } = content.data.report;
  return [
    section(`I. ${words.summary[language]}`, {
      tables: [summaryTable(targets, language), taskTable(plan.contents, language)],
    }),
    section(`II. ${words.results[language]}`),
    ...reportChapters(content, language).map((chapter) => chapterSection(content, chapter, language)),
    section(`III. ${words.reporting[language]}`, {
      paragraphs: reportingNotes(period, language),
      tables: [dutyTable(period, language), obstacleTable(period, language)].filter(({ rows }) => rows.length > 0),
    }),
    section(`IV. ${words.notes[language]}`, { paragraphs: notes.map((note, index) => `${index + 1}. ${note}`) }),
  ];
}

const section = (heading: string, rest: Partial<Section> = {}): Section => ({
  level: 2,
  heading,
  paragraphs: [],
  tables: [],
  ...rest,
});

const chapterSection = (content: StoredContent, chapter: Chapter, language: Locale): Section => ({
  level: 3,
  heading: chapter.heading,
  paragraphs: chapterNotes(chapter, language),
  tables: [
    ...contentTables(content, chapter.targets, language),
    ...(chapter.content === null ? [] : taskTables(chapter.content, language)),
  ],
});

const chapterNotes = ({ leads, targets, content }: Chapter, language: Locale): string[] => [
  ...(leads.length === 0 ? [] : [`${words.leadAgencies[language]}: ${leads.join(', ')}.`]),
  ...(targets.length === 0 ? [words.noTargets[language]] : []),
  ...(content?.overdueTasks.length === 0 ? [words.noOverdueTasks[language]] : []),
];

/** Tasks, and reporting: what is overdue, owed and obstructed. */
function steeringSheets({ data: { report } }: StoredContent, language: Locale): Sheet[] {
  const { period, plan } = report;
  const [dutiesOn] = reportingNotes(period, language);
  return [
    { name: words.tasks[language], table: taskSheet(plan.contents, language), notes: [] },
    { name: words.overdueTasks[language], table: overdueTable(plan.contents, language), notes: [] },
    { name: words.reporting[language], table: dutyTable(period, language), notes: [dutiesOn ?? ''] },
    { name: words.obstaclesSheet[language], table: obstacleTable(period, language), notes: [] },
  ];
}

const chapterSheet = ({ name, heading, targets }: Chapter, language: Locale): Sheet => ({
  name,
  table: contentSheet(heading, targets, language),
  notes: targets.length === 0 ? [words.noTargets[language]] : [],
});
