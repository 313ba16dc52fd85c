/** Control characters but for blanks, and halves of surrogate pairs. */
const unsound = /(?!\s)[\p{Cc}\p{Cs}]/gu;

/** Without what no table can hold: for names and headers, which are kept as they are and never wait to be corrected. */
export const soundText = (text: string): string => text.replace(unsound, '');
