import { types } from 'pg';
import { parseInstant } from './instant.js';

const dateOid = 1082;
const instantOid = 1184;
const dateArrayOid = 1182;
const textArrayOid = 1009;

/** What columns arrive as. A local day stays the text `YYYY-MM-DD`: a Date would move it by the machine's time zone. */
export const columnValues = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (format === 'binary') return types.getTypeParser(oid, 'binary');
    if (oid === dateOid) return (text: string): string => text;
    if (oid === instantOid) return parseInstant;
    return types.getTypeParser(oid === dateArrayOid ? textArrayOid : oid, 'text');
  },
};

/** The same, where instants stay the text that they were written as. */
export const columnTexts = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === instantOid && format !== 'binary'
      ? (text: string): string => text
      : columnValues.getTypeParser(oid, format),
};
