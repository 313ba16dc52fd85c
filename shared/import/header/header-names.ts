import { columnsOf, headersOf, type RegisterLayout } from '../register-layout.js';
import { foldText } from '../text/fold-text.js';
import { repairText } from '../text/repair-text.js';

/** Says which column of the register a header means; null for a column that the register does not know. */
export type HeaderNames = (text: string) => string | null;

export function headerNames(layout: RegisterLayout): HeaderNames {
  const keys = new Map(columnsOf(layout).flatMap(({ key, column }) => headersOf(column).map((fold) => [fold, key])));
  const known = (text: string): string | null => keys.get(foldText(text)) ?? null;
  return (text) => {
    const bare = text.replace(/\([^)]*\)/g, ' '); // `Ngày thành lập (dd/mm/yyyy)`
    const repaired = repairText(text);
    return known(text) ?? known(bare) ?? (repaired === null ? null : known(repaired));
  };
}
