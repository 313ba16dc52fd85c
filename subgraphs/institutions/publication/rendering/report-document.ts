import type { Locale } from '../../../../shared/trust/viewer.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';

/** A published report in one language, before it is a file: the writers only lay it out. */
export interface ReportDocument {
  readonly language: Locale;
  readonly title: string;
  readonly publishedAt: Date;
  /** On top of every page; null: all rows are real. */
  readonly mark: string | null;
  readonly letterhead: Letterhead;
  /** The kind of document, then what it is about. */
  readonly headings: readonly [string, ...string[]];
  readonly sections: readonly Section[];
  readonly signature: readonly string[];
  /** Below the signature: what a program needs, not what is signed for. */
  readonly annex: Section;
  /** The same figures as a workbook has them: every part of a figure in its own cell. */
  readonly sheets: readonly Sheet[];
}

/** Decree 30/2020/NĐ-CP, annex I: issuer and number on the left, country and motto on the right. */
export interface Letterhead {
  readonly issuer: readonly string[];
  readonly country: readonly [name: string, motto: string, placeAndDay: string];
}

export interface Section {
  readonly level: 2 | 3;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Its share of the table: in text per hundred, in a sheet as characters. */
  readonly width: number;
  readonly isNumber?: boolean;
}

/** What is read; where it is exactly a number or a day, a workbook stores that instead. */
export interface Cell {
  readonly text: string;
  readonly number?: number;
  readonly day?: LocalDate;
}

export interface Sheet {
  readonly name: string;
  readonly table: Table;
  readonly notes: readonly string[];
}
