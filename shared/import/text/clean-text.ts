/** What takes no room on paper but makes two equal words differ: zero-width and direction marks, soft hyphens, BOM. */
const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

const alreadyClean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const anythingVisible = /[^\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** Nothing but blanks and what takes no room. */
export const isBlankText = (text: string): boolean => !anythingVisible.test(text);

/** The text as it is stored: NFC, trimmed, one blank between words (no-break ones too), nothing invisible. */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}
