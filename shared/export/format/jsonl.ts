import type { ExportFormat, ExportTable } from './export-format.js';

/** One JSON object a line, exactly as the graph answers the row: references stay objects. */
export const jsonlFormat: ExportFormat = { contentType: 'application/jsonl; charset=utf-8', write: writeJsonl };

async function* writeJsonl({ pages }: ExportTable): AsyncGenerator<Buffer> {
  for await (const rows of pages) yield Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
