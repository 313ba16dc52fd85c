import { describe, expect, test } from 'vitest';
import { questionsOf, termsOf } from './search-terms.rules.js';
import { typedInTelex, typedInVni } from './typed-keys.fixture.js';

describe('a name taken apart', () => {
  test.each([
    ['Huyện Đắk Mil', { whole: 'huyendakmil', core: 'dakmil', kind: 'RURAL_DISTRICT', isCommittee: false }],
    ['h. Đắk Mil', { whole: 'huyendakmil', core: 'dakmil', kind: 'RURAL_DISTRICT', isCommittee: false }],
    ['TP.Gia Nghĩa', { whole: 'thanhphogianghia', core: 'gianghia', kind: 'PROVINCIAL_CITY', isCommittee: false }],
    ['tx gia nghia', { whole: 'thixagianghia', core: 'gianghia', kind: 'TOWN', isCommittee: false }],
    ['TT Đắk Mâm', { whole: 'thitrandakmam', core: 'dakmam', kind: 'TOWNSHIP', isCommittee: false }],
    ['UBND h. Đắk Mil', { whole: 'ubndhuyendakmil', core: 'dakmil', kind: 'RURAL_DISTRICT', isCommittee: true }],
    ['Ủy ban nhân dân xã Đắk Mil', { whole: 'ubndxadakmil', core: 'dakmil', kind: 'COMMUNE', isCommittee: true }],
    ['Dak Mil District', { whole: 'huyendakmil', core: 'dakmil', kind: 'RURAL_DISTRICT', isCommittee: false }],
    ['People’s Committee of Dak Mil Commune', { whole: 'ubndxadakmil', core: 'dakmil', kind: 'COMMUNE', isCommittee: true }],
    ['Sở Nội vụ', { whole: 'sonoivu', core: 'sonoivu', kind: null, isCommittee: false }],
    ['xã', { whole: 'xa', core: 'xa', kind: null, isCommittee: false }],
    ['UBND', { whole: 'ubnd', core: 'ubnd', kind: null, isCommittee: false }],
  ])('%s', (text, terms) => expect(termsOf(text)).toMatchObject(terms)); // prettier-ignore
});

describe('a question', () => {
  test.each([
    ['Đắc Nông', ['dak nong']],
    ['ddawks noong', ['ddawks noong', 'dak nong']],
    ['Dak1 Nong6', ['dak1 nong6', 'dak nong']],
    ['Gia Nghĩa thành phố', ['gia nghia thanh pho', 'thanh pho gia nghia']],
    ['24611', ['24611']],
  ])('%j may mean %j', (text, questions) => expect(questionsOf(text)).toEqual(questions));

  test.each(['Gia Nghĩa', 'Đắk Nông', 'Cư Jút', 'Quảng Trực', 'Thuận Hạnh', 'Trường Xuân', 'Đức Lập'])(
    'typed without the program that makes letters of the keys still means %s',
    (name) => {
      const [meant] = questionsOf(name);
      expect(questionsOf(typedInTelex(name))).toContain(meant);
      expect(questionsOf(typedInVni(name))).toContain(meant);
    },
  );
});
