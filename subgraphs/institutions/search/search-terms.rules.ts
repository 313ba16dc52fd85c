import { foldVietnamese } from '../../../shared/text/fold.js';
import type { AdminUnitKind } from '../admin-unit/admin-unit.enums.js';

/** A name or a question, taken apart: `UBND H. Đắk Mil` is a committee's, of kind huyện, about `dak mil`. */
export interface SearchTerms {
  /** All of it, abbreviations written out, without blanks: people join and split words as they like. */
  readonly whole: string;
  /** What is left without the kind of place and the words for a committee. */
  readonly core: string;
  readonly words: readonly string[];
  readonly kind: AdminUnitKind | null;
  readonly isCommittee: boolean;
}

/** How kinds of place are written before a name, and after it in English. */
const kinds: readonly (readonly [AdminUnitKind, written: string, ...others: readonly string[]])[] = [
  ['PROVINCIAL_CITY', 'thanh pho', 'tp', 't p'],
  ['TOWNSHIP', 'thi tran', 'ttr', 'tt'],
  ['TOWN', 'thi xa', 'tx'],
  ['SPECIAL_ZONE', 'dac khu'],
  ['RURAL_DISTRICT', 'huyen', 'h'],
  ['WARD', 'phuong', 'p'],
  ['COMMUNE', 'xa', 'x'],
  ['PROVINCE', 'tinh', 't'],
];

/** One way to write what is written in several. `dac` is how some hear `đắk`. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|uy ban)\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:vp ubnd|vpubnd)\b/g, 'van phong ubnd'],
  [/\bmat tran to quoc\b/g, 'mttq'],
  [/\b(?:dac|dack)\b/g, 'dak'],
  [/\bpeoples committee of\b/g, 'ubnd'],
];

const english: Readonly<Record<string, string>> = {
  province: 'tinh', city: 'thanh pho', town: 'thi xa', district: 'huyen', ward: 'phuong', township: 'thi tran', commune: 'xa',
}; // prettier-ignore

/** Folded, in one spelling; the kind of place stands before the name, as in Vietnamese. */
export function canonical(text: string): string {
  const folded = rewritten.reduce((done, [from, to]) => done.replace(from, to), foldVietnamese(text));
  const [, before = '', name = '', kind = ''] = /^(ubnd )?(.+) (\w+)$/.exec(folded) ?? [];
  return Object.hasOwn(english, kind) ? `${before}${english[kind]} ${name}` : folded;
}

export function termsOf(text: string): SearchTerms {
  const all = canonical(text);
  const isCommittee = /^ubnd\b./.test(all);
  const place = isCommittee ? all.slice('ubnd '.length) : all;
  const [kind, written, core] = splitKind(place);
  const whole = `${isCommittee ? 'ubnd ' : ''}${written}${core}`;
  return { whole: joined(whole), core: joined(core), words: core.split(' '), kind, isCommittee };
}

/** A kind alone is no kind: whoever asks for `xã` looks for the word. */
function splitKind(text: string): [AdminUnitKind | null, written: string, core: string] {
  for (const [kind, written, ...others] of kinds) {
    const found = [written, ...others].find((start) => text.startsWith(`${start} `));
    if (found !== undefined) return [kind, written, text.slice(found.length + 1)];
  }
  return [null, '', text];
}

const joined = (text: string): string => text.replaceAll(' ', '');

/** The ways in which a question may have been meant: as written, with its kind in front, and as the keys of Telex or VNI. */
export function questionsOf(text: string): string[] {
  const asWritten = canonical(text);
  const inWords = (change: (word: string) => string): string => canonical(asWritten.split(' ').map(change).join(' '));
  return [...new Set([asWritten, kindFirst(asWritten), inWords(withoutTelex), inWords(withoutVni)])];
}

/** `Gia Nghĩa thành phố` is how a list sorted by name writes it. */
function kindFirst(text: string): string {
  const kind = kinds.map(([, written]) => written).find((written) => text.endsWith(` ${written}`));
  return kind === undefined ? text : `${kind} ${text.slice(0, -kind.length - 1)}`;
}

/** `ddawks` is đắk: doubled letters and `w` make vowels and đ, a letter behind the vowel is its tone. */
const withoutTelex = (word: string): string =>
  word
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u')
    .replace(/([aeod])\1/g, '$1')
    .replace(/([aeiouy][a-z]*)[sfrxj]([a-z]*)$/, '$1$2');

/** `d9a81k` and `dak1` are đắk. */
const withoutVni = (word: string): string => (/^[a-z]/.test(word) ? word.replace(/[1-9]/g, '') : word);
