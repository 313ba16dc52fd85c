/** What people and keyboards use for the apostrophe of Cư K'nia; some would become a blank below. */
const apostrophes = /['’‘ʼʻ‛`´′＇]/gu;
/** The letter đ, and two letters that look like it in old files: Icelandic ð, African ɖ. */
const barredD = /[đðɖ]/gu;
const marks = /\p{M}/gu;
const betweenWords = /[^\p{L}\p{N}]+/gu;

/**
 * The words of a Vietnamese text as one types them in a hurry: lower case, without tone and vowel marks, đ as d,
 * no apostrophes, one blank between words. `Đắk R’Lấp` and `dak rlap` fold alike, in any Unicode form.
 */
export const foldVietnamese = (text: string): string =>
  text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(barredD, 'd')
    .replace(betweenWords, ' ')
    .trim();
