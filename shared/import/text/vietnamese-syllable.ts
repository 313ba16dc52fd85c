/** With the clusters and the final k of names of the Central Highlands: Krông Nô, Đắk Glong. */
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bgkp][lr]|đr|[bcdđghklmnprstvx])?';
const vowels = '[aăâeêioôơuưy]{1,3}';
const coda = '(?:ch|ng|nh|[ckmnpt])?';
const syllable = new RegExp(`^${onset}${vowels}${coda}$`);

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word can be one Vietnamese syllable: onset, up to three vowels, coda, at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(tone) ?? []).length > 1) return false;
  return syllable.test(apart.replace(tone, '').normalize('NFC'));
}

/**
 * Of the words with letters beyond ASCII, how many read as Vietnamese. The wrong table gives words that no Vietnamese
 * mouth can say, so the table with the highest share is the right one. null: there is nothing to judge by.
 */
export function vietnameseShare(text: string): number | null {
  const words = text.normalize('NFC').match(/[^\s!-/:-@[-`{-~0-9]+/gu) ?? [];
  const telling = words.filter((word) => /[^\0-\x7F]/.test(word));
  return telling.length === 0 ? null : telling.filter(isVietnameseSyllable).length / telling.length;
}
