import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a CSV file in `data/`, each with the header's names. */
export const readCsv = <Row>(file: string): Row[] =>
  parse<Row>(readFileSync(new URL(`./data/${file}`, import.meta.url)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
