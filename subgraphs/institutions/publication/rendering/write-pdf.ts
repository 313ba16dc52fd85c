import { demandRoom, finishPdf, fonts, type PdfPen, startPdf, writeText } from './pdf-pen.js';
import { drawTable } from './pdf-table.js';
import type { Letterhead, ReportDocument, Section } from './report-document.js';
import { words } from './report-words.js';

/** The report to be read and printed; tagged, so that it can be read aloud too. */
export async function writePdf(report: ReportDocument): Promise<Buffer> {
  const pen = startPdf(report);
  drawLetterhead(pen, report.letterhead);
  const [kind, ...about] = report.headings;
  writeText(pen, 'H1', kind, { font: 'bold', size: 15, align: 'center' });
  for (const [index, line] of about.entries())
    writeText(pen, 'P', line, { font: index < 2 ? 'bold' : 'plain', size: 11, align: 'center' });
  for (const section of report.sections) drawSection(pen, section);
  drawSignature(pen, report.signature);
  drawSection(pen, report.annex);
  stampPages(pen, report);
  return finishPdf(pen);
}

function drawLetterhead(pen: PdfPen, { issuer, country: [name, motto, placeAndDay] }: Letterhead): void {
  const { doc } = pen;
  const top = doc.y;
  const leftSide = { width: pen.width * 0.4, align: 'center', gapAfter: 1 } as const;
  const rightSide = { ...leftSide, x: pen.width * 0.4, width: pen.width * 0.6 } as const;
  for (const [index, line] of issuer.entries())
    writeText(pen, 'P', line, { ...leftSide, font: index === issuer.length - 1 ? 'plain' : 'bold' });
  const bottom = doc.y;
  doc.y = top;
  writeText(pen, 'P', name, { ...rightSide, font: 'bold' });
  writeText(pen, 'P', motto, { ...rightSide, font: 'bold', gapAfter: 6 });
  writeText(pen, 'P', placeAndDay, { ...rightSide, isItalic: true });
  doc.y = Math.max(bottom, doc.y) + 14;
}

function drawSection(pen: PdfPen, { level, heading, paragraphs, tables }: Section): void {
  const { doc } = pen;
  demandRoom(pen, paragraphs.length > 0 && tables.length === 0 ? 60 : 120); // no heading alone at the foot of a page
  doc.y += level === 2 ? 10 : 6;
  doc.outline.addItem(heading);
  writeText(pen, level === 2 ? 'H2' : 'H3', heading, { font: 'bold', size: level === 2 ? 12.5 : 11 });
  for (const text of paragraphs) writeText(pen, 'P', text);
  for (const table of tables) drawTable(pen, table);
}

const roomToSign = 60;

function drawSignature(pen: PdfPen, [position = '', ...others]: readonly string[]): void {
  const side = { x: pen.width / 2, align: 'center' } as const;
  demandRoom(pen, 45 + roomToSign);
  pen.doc.y += 14;
  writeText(pen, 'P', position, { ...side, font: 'bold' });
  for (const line of others) writeText(pen, 'P', line, { ...side, isItalic: true });
  pen.doc.y += roomToSign;
}

/** The mark and the number of each page: outside its text, therefore outside its margins. */
function stampPages({ doc, left, width }: PdfPen, { mark, language }: ReportDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    doc.page.margins = { ...doc.page.margins, top: 0, bottom: 0 }; // below the margin the library would turn the page
    doc.markContent('Artifact', { type: 'Pagination' });
    if (mark !== null)
      doc.font(fonts.bold).fontSize(10).fillColor('#C00000').text(mark, left, 28, { width, align: 'center' });
    const number = `${words.page[language]} ${index + 1}/${count}`;
    doc
      .font(fonts.plain)
      .fontSize(9)
      .fillColor('black')
      .text(number, left, doc.page.height - 36, { width, align: 'center' });
    doc.endMarkedContent();
  }
}
