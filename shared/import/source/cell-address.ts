/** The letters above a column, as a spreadsheet writes them: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A1 notation; `column` counts from 0, `row` from 1 as the person sees it. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** Column (from 0) and row (from 1) of `AB12`; null when the text is no address of a sheet. */
export function parseAddress(address: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  return {
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    row: Number(row),
  };
}
