import type { Locale } from '../../../../shared/trust/viewer.js';
import type { Cell, Table } from './report-document.js';
import { words } from './report-words.js';
import { originLabels } from './report-labels.js';
import type { RenderedReport, StoredContent } from './stored-content.js';
import { dayCell, numberCell, textCell } from './written-values.rules.js';

/** What it takes to ask the same again, and to see that not a byte of the report has changed. */
export function sourceTable(report: RenderedReport, content: StoredContent, language: Locale): Table {
  const row = (item: string, value: Cell): Cell[] => [textCell(item), value];
  return {
    caption: words.verification[language],
    columns: [
      { title: words.item[language], width: 34 },
      { title: words.value[language], width: 66 },
    ],
    rows: [
      row(words.reportId[language], textCell(report.id)),
      row(words.edition[language], numberCell(report.edition, language)),
      row(words.publishedAt[language], textCell(report.publishedAt.toISOString())),
      row(words.asOf[language], dayCell(content.asOf, language)),
      row(words.origin[language], textCell(originLabels[report.origin][language])),
      row(words.operationVersion[language], numberCell(content.operation.version, language)),
      row(words.operationDigest[language], textCell(content.operation.digest)),
      row(words.supergraphDigest[language], textCell(content.supergraphDigest)),
      ...content.positions.map(({ service, position }) =>
        row(`${words.position[language]} ${service}`, textCell(position)),
      ),
      row(words.contentDigest[language], textCell(report.contentDigest)),
    ],
  };
}
