/** The marks of Vietnamese letters and tones, decomposed, with the keys that Telex and VNI type for them. */
const tones: readonly (readonly [mark: string, telex: string, vni: string])[] = [
  ['\u0301', 's', '1'],
  ['\u0300', 'f', '2'],
  ['\u0309', 'r', '3'],
  ['\u0303', 'x', '4'],
  ['\u0323', 'j', '5'],
];
const letters: readonly (readonly [letter: string, telex: string, vni: string])[] = [
  ['ă', 'aw', 'a8'],
  ['â', 'aa', 'a6'],
  ['ê', 'ee', 'e6'],
  ['ô', 'oo', 'o6'],
  ['ơ', 'ow', 'o7'],
  ['ư', 'uw', 'u7'],
  ['đ', 'dd', 'd9'],
];

/** The keys as one hits them where no program makes letters of them: a tone comes at the end of its word. */
const typed = (text: string, method: 1 | 2): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const tone = tones.find(([mark]) => word.normalize('NFD').includes(mark));
      const bare = tone === undefined ? word : word.normalize('NFD').replaceAll(tone[0], '').normalize('NFC');
      return letters.reduce((keys, row) => keys.replaceAll(row[0], row[method]), bare) + (tone?.[method] ?? '');
    })
    .join(' ');

export const typedInTelex = (text: string): string => typed(text, 1);
export const typedInVni = (text: string): string => typed(text, 2);
