import { cleanText } from './clean-text.js';

/** What two people who mean the same header or label both write: no tone marks, `đ` is `d`, no case, no punctuation. */
export function foldText(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
