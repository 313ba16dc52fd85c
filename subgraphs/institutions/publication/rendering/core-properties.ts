import { xmlText } from '../../../../shared/import/template/xml-text.js';
import type { ReportDocument } from './report-document.js';

/** `docProps/core.xml` (ECMA-376, part 2, 11): title, language, and the day of publication instead of a clock. */
export function corePropertiesXml({ title, language, publishedAt }: ReportDocument): string {
  const published = publishedAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${published}</dcterms:${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xmlText(title)}</dc:title>${day('created')}${day('modified')}` +
    `<dc:language>${languageTags[language]}</dc:language>` +
    `</cp:coreProperties>`
  );
}

export const languageTags = { vi: 'vi-VN', en: 'en-GB' } as const;
