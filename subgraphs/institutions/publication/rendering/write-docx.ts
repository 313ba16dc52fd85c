import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { corePropertiesXml, languageTags } from './core-properties.js';
import { docxLetterhead, docxTable } from './docx-table.js';
import { repackArchive } from './repack-archive.js';
import type { ReportDocument, Section } from './report-document.js';
import { words } from './report-words.js';

// Twentieths of a point. A4; margins of Decree 30/2020/NĐ-CP, annex I, turned with the page.
const page = { width: 11_906, height: 16_838, margin: { top: 1134, bottom: 1134, left: 1134, right: 851 } };
const textWidth = page.height - page.margin.left - page.margin.right;

/** The report for an office to go on working with: number, place, day and signature are left to be filled in. */
export async function writeDocx(report: ReportDocument): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    creator: '',
    styles: stylesOf(report),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: page.margin,
          },
        },
        ...(report.mark === null ? {} : { headers: { default: new Header({ children: [markOf(report.mark)] }) } }),
        footers: { default: new Footer({ children: [pageNumber(report)] }) },
        children: bodyOf(report),
      },
    ],
  });
  // The library dates its properties and its archive by the clock; a report has one date, that of its publication.
  const properties = { path: 'docProps/core.xml', data: corePropertiesXml(report) };
  return repackArchive(await Packer.toBuffer(document, undefined, [properties]));
}

function stylesOf({ language }: ReportDocument) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000', font: 'Times New Roman' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: 'Times New Roman', size: 24, language: { value: languageTags[language] } } },
      heading1: heading(30, 300),
      heading2: heading(26, 280),
      heading3: heading(24, 200),
    },
  };
}

const bodyOf = ({
  letterhead,
  headings: [first, ...others],
  sections,
  signature,
  annex,
}: ReportDocument): FileChild[] => [
  docxLetterhead(letterhead, textWidth),
  new Paragraph({ text: first, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
  ...others.map((text, index) => centred(text, index < 2)),
  ...sections.flatMap(sectionOf),
  ...signature.map((text, index) => signatureLine(text, index)),
  ...sectionOf(annex),
];

const sectionOf = ({ level, heading, paragraphs, tables }: Section): FileChild[] => [
  new Paragraph({ text: heading, heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 }),
  ...paragraphs.map((text) => new Paragraph({ text, spacing: { after: 80 } })),
  ...tables.flatMap((table) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: table.caption, italics: true })],
    }),
    docxTable(table, textWidth),
  ]),
];

const centred = (text: string, bold: boolean): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });

/** The last line leaves room for the signature itself. */
const signatureLine = (text: string, index: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: Math.round(textWidth / 2) },
    keepNext: index === 0,
    spacing: index === 0 ? { before: 280 } : { after: 1200 },
    children: [new TextRun({ text, bold: index === 0, italics: index > 0 })],
  });

const markOf = (mark: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: mark, bold: true, color: 'C00000' })],
  });

const pageNumber = ({ language }: ReportDocument): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [`${words.page[language]} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
    ],
  });
