import { registerEnumType } from 'type-graphql';

export const SearchKind = { ADMIN_UNIT: 'ADMIN_UNIT', AGENCY: 'AGENCY' } as const;
export type SearchKind = keyof typeof SearchKind;

/** How a name answers a question, best first. */
export const SearchMatch = { EXACT: 'EXACT', PREFIX: 'PREFIX', WORD: 'WORD', FUZZY: 'FUZZY' } as const;
export type SearchMatch = keyof typeof SearchMatch;

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'Loại đối tượng tìm kiếm — What can be searched for.',
  valuesConfig: {
    ADMIN_UNIT: { description: 'Đơn vị hành chính — Administrative units.' },
    AGENCY: { description: 'Cơ quan — Agencies.' },
  },
});

registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description: 'Mức khớp, khớp nhất trước — How a name matches, best first.',
  valuesConfig: {
    EXACT: {
      description:
        'Đúng tên hoặc mã, có hoặc không có loại đơn vị — The name or code itself, with or without its kind.',
    },
    PREFIX: { description: 'Tên bắt đầu như vậy — The name begins so.' },
    WORD: { description: 'Tên có đủ các từ — The name has all the words.' },
    FUZZY: { description: 'Gần đúng, sai một hai chữ cái — Near: a letter or two differ.' },
  },
});
