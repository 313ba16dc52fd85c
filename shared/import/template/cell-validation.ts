import type { Bilingual } from '../../errors/hub-error.js';
import type { RegisterColumn } from '../register-layout.js';
import { serialOfDay } from '../source/date-serial.js';
import { xmlText } from './xml-text.js';

/** What a spreadsheet shows and checks while somebody fills in a cell. */
export interface CellValidation {
  /** The cells, in A1 notation. */
  readonly cells: string;
  readonly title: string;
  readonly prompt: Bilingual;
  readonly rule: ValidationRule | null;
}

export interface ValidationRule {
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength';
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual';
  readonly formulas: readonly string[];
}

/** The check that a spreadsheet can make of a column; the reader checks again, since cells can be pasted over it. */
export function validationRule(column: RegisterColumn, listCells: string | null): ValidationRule | null {
  switch (column.kind) {
    case 'CHOICE':
      return listCells === null ? null : { type: 'list', formulas: [listCells] };
    case 'BOOLEAN':
      return { type: 'list', formulas: ['"Có,Không"'] };
    case 'INTEGER':
      return bounded('whole', column.min, column.max);
    case 'YEAR':
      return bounded('whole', column.min ?? 1900, column.max ?? 2100);
    case 'MONEY':
      return bounded('whole', column.min ?? 0n, column.max);
    case 'DECIMAL':
      return bounded('decimal', column.min, column.max);
    case 'DATE':
      return bounded('date', serialOfDay(column.min ?? '1900-03-01'), serialOfDay(column.max ?? '2100-12-31'));
    case 'TIME': // dates and times are taken in several forms; the reader checks
      return null;
    case 'TEXT':
    case 'CODE':
      return bounded('textLength', undefined, column.maxLength);
  }
}

type Bound = number | bigint | undefined;

function bounded(type: ValidationRule['type'], min: Bound, max: Bound): ValidationRule | null {
  if (min !== undefined && max !== undefined)
    return { type, operator: 'between', formulas: [String(min), String(max)] };
  if (min !== undefined) return { type, operator: 'greaterThanOrEqual', formulas: [String(min)] };
  return max === undefined ? null : { type, operator: 'lessThanOrEqual', formulas: [String(max)] };
}

export const validationsXml = (validations: readonly CellValidation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;

/** Excel takes 32 characters of a title and 255 of a message, and no file with more. */
function validationXml({ cells, title, prompt, rule }: CellValidation): string {
  const type =
    rule === null
      ? ''
      : ` type="${rule.type}"${rule.operator === undefined ? '' : ` operator="${rule.operator}"`} showErrorMessage="1" errorTitle="${xmlText(title.slice(0, 32))}" error="${xmlText(prompt.vi.slice(0, 220))}"`;
  const message = `${prompt.vi}\n${prompt.en}`.slice(0, 250);
  const formulas = (rule?.formulas ?? []).map(
    (formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${type} allowBlank="1" showInputMessage="1" promptTitle="${xmlText(title.slice(0, 32))}" prompt="${xmlText(message)}" sqref="${cells}">${formulas.join('')}</dataValidation>`;
}
