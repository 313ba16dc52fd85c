import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { languageTags } from './core-properties.js';
import type { ReportDocument } from './report-document.js';

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** A tagged PDF (ISO 32000-1, 14.8) being written: what is drawn through `root` is read aloud in that order. */
export interface PdfPen {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left: number;
  readonly width: number;
}

/** Letters with every Vietnamese mark; only those used are embedded. */
const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** Parsing a font costs more than the rest of a report: two of them, and italics are slanted. */
export const fonts = { plain: fontFile('DejaVuSansCondensed'), bold: fontFile('DejaVuSansCondensed-Bold') } as const;

const margins = { top: 57, bottom: 51, left: 57, right: 43 };

export function startPdf({ title, language, publishedAt }: ReportDocument): PdfPen {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTags[language],
    displayTitle: true,
    bufferPages: true,
    font: fonts.plain,
    // The id of the file is made of these: no clock goes in.
    info: { Title: title, CreationDate: publishedAt, ModDate: publishedAt },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, left: margins.left, width: doc.page.width - margins.left - margins.right };
}

export interface Look {
  readonly font?: keyof typeof fonts;
  readonly isItalic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Where it stands, from the left edge of the text, and how wide; left out: the whole width. */
  readonly x?: number;
  readonly width?: number;
  readonly gapAfter?: number;
}

/** A heading or a paragraph below what was written last. */
export function writeText(pen: PdfPen, tag: 'H1' | 'H2' | 'H3' | 'P', text: string, look: Look = {}): void {
  const { doc, root, left } = pen;
  const {
    font = 'plain',
    isItalic = false,
    size = 10,
    align = 'left',
    x = 0,
    width = pen.width - x,
    gapAfter = 4,
  } = look;
  root.add(
    doc.struct(tag, {}, () => {
      doc
        .font(fonts[font])
        .fontSize(size)
        .text(text, left + x, doc.y, { width, align, oblique: isItalic });
    }),
  );
  doc.y += gapAfter;
}

/** Starts a new page where less than this is left on it. */
export function demandRoom({ doc }: PdfPen, height: number): void {
  if (doc.y + height > doc.page.height - margins.bottom) doc.addPage();
}

export async function finishPdf({ doc, root }: PdfPen): Promise<Buffer> {
  const chunks: Buffer[] = [];
  root.end();
  doc.end();
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
