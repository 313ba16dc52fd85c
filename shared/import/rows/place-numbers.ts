import type { RowPlace } from './row-outcome.js';

/** Places of rows as single numbers from 1 on, and back; sheets come one after the other. */
export interface PlaceNumbers {
  numberOf(place: RowPlace): number;
  placeOf(number: number): RowPlace;
}

export function placeNumbers(): PlaceNumbers {
  const sheets: { readonly name: string; readonly after: number }[] = [];
  let last = 0;
  return {
    numberOf: ({ sheet, row }) => {
      if (sheets.at(-1)?.name !== sheet) sheets.push({ name: sheet, after: last });
      return (last = (sheets.at(-1)?.after ?? 0) + row);
    },
    placeOf: (number) => {
      const { name, after } = sheets.findLast((sheet) => sheet.after < number) ?? { name: '', after: 0 };
      return { sheet: name, row: number - after };
    },
  };
}
