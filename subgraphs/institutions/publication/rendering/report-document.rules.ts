import type { Locale } from '../../../../shared/trust/viewer.js';
import { contentSheet } from './content-sheet.rules.js';
import { contentTables } from './content-tables.rules.js';
import { type Chapter, reportChapters } from './report-chapters.rules.js';
import type { ReportDocument, Section, Sheet } from './report-document.js';
import { reportNotes } from './report-notes.rules.js';
import { reportHeadings, reportLetterhead, reportTitle } from './report-opening.rules.js';
import { wordLines, words } from './report-words.js';
import { sourceTable } from './source-table.rules.js';
import { readStoredContent, type RenderedReport, type StoredContent } from './stored-content.js';
import { summaryTable } from './summary-table.rules.js';

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
    annex: section(`IV. ${words.sources[language]}`, { tables: [sources] }),
    sheets: [
      {
        name: words.summary[language],
        table: { ...summaryTable(content.data.targets, language), caption: title },
        notes: [headings[3], ...notes],
      },
      ...reportChapters(content, language).map((chapter) => chapterSheet(chapter, language)),
      { name: words.sources[language], table: sources, notes: [] },
    ],
  };
}

const sectionsOf = (content: StoredContent, notes: readonly string[], language: Locale): Section[] => [
  section(`I. ${words.summary[language]}`, { tables: [summaryTable(content.data.targets, language)] }),
  section(`II. ${words.results[language]}`),
  ...reportChapters(content, language).map((chapter) => chapterSection(content, chapter, language)),
  section(`III. ${words.notes[language]}`, { paragraphs: notes.map((note, index) => `${index + 1}. ${note}`) }),
];

const section = (heading: string, rest: Partial<Section> = {}): Section => ({
  level: 2,
  heading,
  paragraphs: [],
  tables: [],
  ...rest,
});

const chapterSection = (content: StoredContent, { heading, leads, targets }: Chapter, language: Locale): Section => ({
  level: 3,
  heading,
  paragraphs: [
    ...(leads.length === 0 ? [] : [`${words.leadAgencies[language]}: ${leads.join(', ')}.`]),
    ...(targets.length === 0 ? [words.noTargets[language]] : []),
  ],
  tables: contentTables(content, targets, language),
});

const chapterSheet = ({ name, heading, targets }: Chapter, language: Locale): Sheet => ({
  name,
  table: contentSheet(heading, targets, language),
  notes: targets.length === 0 ? [words.noTargets[language]] : [],
});
