import { badInput } from '../../../../shared/errors/hub-error.js';
import type { FileAnswer } from '../../../../shared/files/file-route.js';
import type { Locale } from '../../../../shared/trust/viewer.js';
import type { ReportDocument } from './report-document.js';
import { reportDocument } from './report-document.rules.js';
import { readStoredContent, type RenderedReport } from './stored-content.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';
import { writeXlsx } from './write-xlsx.js';

interface Rendering {
  readonly contentType: string;
  /** null: the stored bytes themselves. */
  readonly write: ((report: ReportDocument) => Buffer | Promise<Buffer>) | null;
}

const officeType = 'application/vnd.openxmlformats-officedocument';

const renderings = {
  json: { contentType: 'application/json', write: null },
  xlsx: { contentType: `${officeType}.spreadsheetml.sheet`, write: writeXlsx },
  docx: { contentType: `${officeType}.wordprocessingml.document`, write: writeDocx },
  pdf: { contentType: 'application/pdf', write: writePdf },
} as const satisfies Readonly<Record<string, Rendering>>;

export type ReportFormat = keyof typeof renderings;

export const reportFormats = Object.keys(renderings) as readonly ReportFormat[];

/** A published report as a file: its stored bytes, or one of the renderings of them. */
export async function renderReport(
  report: RenderedReport,
  format: ReportFormat,
  language: Locale,
): Promise<FileAnswer> {
  const { contentType, write }: Rendering = renderings[format];
  const body = write === null ? Buffer.from(report.content, 'utf8') : await write(reportDocument(report, language));
  return { contentType, fileName: fileNameOf(report, format, language), body };
}

/** `bao-cao-ke-hoach-1271-2024-Q4-lan-1.docx`: no accents, since mail and archives still mangle them. */
function fileNameOf(report: RenderedReport, format: ReportFormat, language: Locale): string {
  const { asOf, data } = readStoredContent(report.content);
  const number = /^\d+/.exec(data.report.plan.number)?.[0] ?? '';
  const period = (report.period?.code ?? asOf).replace(/[^A-Za-z0-9]+/g, '-');
  const inEnglish = language === 'en' && renderings[format].write !== null ? '-en' : '';
  return `bao-cao-ke-hoach-${number}-${period}-lan-${report.edition}${inEnglish}.${format}`;
}

export function parseFormat(text: string): ReportFormat {
  const format = reportFormats.find((known) => known === text);
  if (format !== undefined) return format;
  throw badInput({
    vi: `Không có định dạng “${text}”. Có: ${reportFormats.join(', ')}.`,
    en: `There is no format “${text}”. There are: ${reportFormats.join(', ')}.`,
  });
}

export function parseLanguage(text: string | null): Locale {
  if (text === null || text === 'vi' || text === 'en') return text ?? 'vi';
  throw badInput({
    vi: `Không có ngôn ngữ “${text}”. Có: vi, en.`,
    en: `There is no language “${text}”. There are: vi, en.`,
  });
}
