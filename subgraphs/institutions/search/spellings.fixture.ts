import { readPlaceFiles } from '../admin-unit/place-files.js';
import { versionsFrom } from '../admin-unit/places.rules.js';
import { agencyId } from '../agency/agency.rules.js';
import { committeesFrom } from '../agency/committees.rules.js';
import { readCsv } from '../read-csv.js';
import { typedInTelex, typedInVni } from './typed-keys.fixture.js';

/** What somebody types, and what they look for. */
export interface Spelling {
  readonly way: string;
  readonly text: string;
  readonly expectedId: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const versions = versionsFrom(readPlaceFiles());
export const places: readonly Named[] = [
  ...new Map(versions.map(({ unitId, name }) => [`${unitId} ${name}`, { id: unitId, name }])).values(),
];
const committees: readonly Named[] = committeesFrom(versions).map(({ id, name }) => ({ id, name }));
const named: readonly Named[] = readCsv<{ code: string; name_vi: string }>('agencies.csv').map((row) => ({
  id: agencyId(row.code),
  name: row.name_vi,
}));

/** Names without a mark, by hand and not by the fold that they test. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'); // prettier-ignore
const withoutKind = (name: string): string =>
  name.replace(/^(UBND )?(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã) /i, '$1');
const shortKinds = [['Thành phố', 'tp.'], ['Thị xã', 'TX'], ['Thị trấn', 'TT'], ['Huyện', 'h.'], ['Phường', 'p.'], ['Xã', 'x.'], ['Tỉnh', 't.']] as const; // prettier-ignore

/** A letter in the middle of the longest word: where one slips. */
function slip(name: string, change: (word: string, at: number) => string): string | null {
  const words = withoutKind(name).split(' ');
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  if (words.join('').length < 6 || longest.length < 4) return null;
  return words.map((word) => (word === longest ? change(word, Math.floor(word.length / 2)) : word)).join(' ');
}

const twoSlips = (name: string): string | null => {
  const words = plain(withoutKind(name)).split(' ');
  if (words.length !== 2 || words.join('').length < 8 || words.some(({ length }) => length < 4)) return null;
  return words.map((word) => word.slice(0, 2) + word.slice(3)).join(' ');
};

type Way = (name: string) => string | null;
const changed =
  (change: (name: string) => string): Way =>
  (name) =>
    change(name) === name ? null : change(name);

const ofPlaces: Readonly<Record<string, Way>> = {
  'as it is written': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'without marks': (name) => plain(name).toLowerCase(),
  'without its kind': (name) => withoutKind(name),
  'without marks and kind': (name) => plain(withoutKind(name)).toLowerCase(),
  'decomposed (NFD)': (name) => name.normalize('NFD'),
  'with its kind in short': changed((name) => shortKinds.reduce((text, [kind, short]) => text.replace(new RegExp(`^${kind} `), `${short} `), name)),
  'with its kind in short, glued': changed((name) => shortKinds.reduce((text, [kind, short]) => text.replace(new RegExp(`^${kind} `), `${short.replace('.', '')}.`), name)),
  'with another apostrophe': changed((name) => name.replace(/'/g, '’')),
  'without its apostrophe': changed((name) => name.replace(/'/g, '')),
  'with a blank for its apostrophe': changed((name) => name.replace(/'/g, ' ')),
  'with Đăk for Đắk': changed((name) => name.replace(/Đắk/g, 'Đăk')),
  'with Đắk for Đăk': changed((name) => name.replace(/Đăk/g, 'Đắk')),
  'with Đắc for Đắk': changed((name) => withoutKind(name).replace(/Đ[ắă]k/g, 'Đắc')),
  'with Dac for Đắk': changed((name) => plain(withoutKind(name)).replace(/Dak/g, 'Dac')),
  'with the tone on the other vowel': changed((name) => name.replace(/òa/g, 'oà').replace(/oà(?!n)/g, 'òa')),
  'in one word': (name) => plain(withoutKind(name)).replaceAll(' ', '').toLowerCase(),
  'with blanks and dots': (name) => ` ${name.replaceAll(' ', '  ')}. `,
  'with a letter left out': (name) => slip(plain(name).toLowerCase(), (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'with a letter twice': (name) => slip(plain(name).toLowerCase(), (word, at) => word.slice(0, at) + word.slice(at - 1)),
  'with two letters swapped': (name) => slip(plain(name).toLowerCase(), (word, at) => word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1)),
  'with a wrong letter': (name) => slip(plain(name).toLowerCase(), (word, at) => `${word.slice(0, at)}z${word.slice(at + 1)}`),
  'with a letter missing in each word': twoSlips,
  'in the keys of Telex': (name) => typedInTelex(withoutKind(name)),
  'in the keys of VNI': (name) => typedInVni(withoutKind(name)),
  'not yet to its end': (name) => (withoutKind(name).length < 8 ? null : name.slice(0, -2)),
}; // prettier-ignore

const ofAgencies: Readonly<Record<string, Way>> = {
  'as it is written': (name) => name,
  'without marks': (name) => plain(name).toLowerCase(),
  'decomposed, in capitals': (name) => name.normalize('NFD').toUpperCase(),
  'with Ủy ban nhân dân for UBND': changed((name) => name.replace('UBND', 'Uỷ ban nhân dân')),
  'with UBND for Ủy ban nhân dân': changed((name) => name.replace('Ủy ban nhân dân', 'UBND')),
  'with a letter left out': (name) => name.slice(0, -3) + name.slice(-2),
  'with its kind in short': changed((name) => shortKinds.reduce((text, [kind, short]) => text.replace(new RegExp(`^UBND ${kind} `, 'i'), `UBND ${short} `), name)),
}; // prettier-ignore

/** Every way for every `step`th name, beginning elsewhere for each way. */
const inWays = (things: readonly Named[], ways: Readonly<Record<string, Way>>, step: number): Spelling[] =>
  Object.entries(ways).flatMap(([way, write], offset) =>
    things
      .map(({ id, name }) => ({ way, text: write(name), expectedId: id }))
      .filter((one): one is Spelling => one.text !== null)
      .filter((_, index) => index % step === offset % step),
  );

const placeId = (code: string, day: string): string => {
  const found = versions.find((one) => one.code === code && one.validFrom <= day && (one.validTo === null || day < one.validTo));
  if (found === undefined) throw new Error(`No place ${code} on ${day}`);
  return found.unitId;
}; // prettier-ignore
const committeeId = (code: string, day: string): string => {
  const place = placeId(code, day);
  const found = committeesFrom(versions).find(({ adminUnitId }) => adminUnitId === place);
  if (found === undefined) throw new Error(`No committee ${code} on ${day}`);
  return found.id;
};

const old = '2021-12-31';
const now = '2025-07-01';
const byHand: readonly (readonly [text: string, expectedId: string])[] = [
  ['dak nong', placeId('67', old)],
  ['tinh dak nong', placeId('67', old)],
  ['Đăk Nông', placeId('67', old)],
  ['t. Đắk Nông', placeId('67', old)],
  ['huyện Đắk Nông', placeId('661', '2005-01-01')],
  ['dak glong', placeId('661', old)],
  ['Đắk G’Long', placeId('661', old)],
  ['gia nghia', placeId('660', old)],
  ['tx Gia Nghĩa', placeId('660', old)],
  ['tp.gia nghĩa', placeId('660', old)],
  ['Gia Nghĩa, thành phố', placeId('660', old)],
  ['thị trấn gia nghĩa', placeId('24613', '2005-01-01')],
  ['dak mil', placeId('24670', now)],
  ['thi tran dak mil', placeId('24664', old)],
  ['huyen dak mil', placeId('663', old)],
  ['dak song', placeId('24718', now)],
  ['xã Đắk Song', placeId('24721', '2005-01-01')],
  ['cu k nia', placeId('24658', old)],
  ['Cư Knia', placeId('24658', old)],
  ["Cư K'nia", placeId('24658', old)],
  ["Đắk N'Drung", placeId('24727', old)],
  ["Đắk N'Dung", placeId('24727', old)],
  ['dak rung', placeId('24727', '2005-01-01')],
  ['dak rlap', placeId('666', old)],
  ["Đăk R'lấp", placeId('666', old)],
  ['krong no', placeId('664', old)],
  ['Krông Nô', placeId('24688', now)],
  ['ea tling', placeId('24640', old)],
  ['buon choah', placeId('24694', old)],
  ['Quảng Hòa', placeId('24620', now)],
  ['Quảng Hoà', placeId('24620', now)],
  ['quang sown', placeId('24616', now)],
  ['ddawks noong', placeId('67', old)],
  ['dak1 nong6', placeId('67', old)],
  ['d9a81k no6ng', placeId('67', old)],
  ['lam dong', placeId('68', now)],
  ['24611', placeId('24611', old)],
  ['24611', placeId('24611', now)],
  ['660', placeId('660', old)],
  ['SNV', agencyId('SNV')],
  ['snv', agencyId('SNV')],
  ['STTTT', agencyId('STTTT')],
  ['so noi vu', agencyId('SNV')],
  ['nội vụ', agencyId('SNV')],
  ['Sở KH&ĐT', agencyId('SKHDT')],
  ['Sở TT&TT', agencyId('STTTT')],
  ['Sở LĐ-TB&XH', agencyId('SLDTBXH')],
  ['Sở GD&ĐT', agencyId('SGDDT')],
  ['so tnmt', agencyId('STNMT')],
  ['Sở VHTT&DL', agencyId('SVHTTDL')],
  ['VP UBND tỉnh', agencyId('VPUB')],
  ['Văn phòng Uỷ ban nhân dân tỉnh', agencyId('VPUB')],
  ['UBND tỉnh Đắk Nông', agencyId('UBND_TINH')],
  ['UBND_TINH', agencyId('UBND_TINH')],
  ['UBND-660', committeeId('660', old)],
  ['ubnd tp gia nghia', committeeId('660', old)],
  ['ubnd h. đắk mil', committeeId('663', old)],
  ['uy ban nhan dan xa dak mil', committeeId('24670', now)],
  ['công an tỉnh', agencyId('CA')],
  ['cong an tihn', agencyId('CA')],
  ['các sở ban ngành địa phương', agencyId('SBN')],
];

/** Several hundred spellings of real names: made by rules, and by hand where people are odder than rules. */
export const spellings: readonly Spelling[] = [
  ...inWays(places, ofPlaces, 4),
  ...inWays(committees, ofAgencies, 8),
  ...inWays(named, ofAgencies, 2),
  ...byHand.map(([text, expectedId]) => ({ way: 'by hand', text, expectedId })),
];
