import { createUnionType, Field, Float, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AdminUnit } from '../admin-unit/admin-unit.type.js';
import { Agency } from '../agency/agency.entity.js';
import { SearchMatch } from './search.enums.js';

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'Đơn vị hành chính hoặc cơ quan — A place or an agency.',
  types: () => [AdminUnit, Agency] as const,
  resolveType: (value) => (value instanceof AdminUnit ? AdminUnit : Agency),
});

/** One place or agency that answers a question, under the name that answers it best. */
@ObjectType({ description: 'Một kết quả tìm kiếm — One place or agency that was found.' })
@Owned({ content: 3, basis: 'Danh mục đơn vị hành chính (Tổng cục Thống kê); 1271/QĐ-UBND, IV' })
export class SearchHit {
  entityId!: string;

  @Field(() => Float, { description: 'Độ khớp, từ 0 đến 1 — How well it matches, 0 to 1.' })
  score!: number;

  @Field(() => SearchMatch, { description: 'Mức khớp — How it matches.' })
  match!: SearchMatch;

  @Field(() => String, {
    description: 'Tên hoặc mã đã khớp, có thể là tên cũ — The name or code that matched; it may be a former one.',
  })
  matchedName!: string;

  @Field(() => LocalDateScalar, {
    description: 'Tên hoặc mã đó dùng từ ngày — First day of that name or code.',
  })
  matchedFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn tên hoặc mã đó; null: còn dùng — First day without that name or code; null: still in use.',
  })
  matchedTo!: string | null;

  @Field(() => Boolean, {
    description:
      'Còn tồn tại vào ngày đang xem; nếu không, xem successors — Whether it exists on the day asked for; if not, see its successors.',
  })
  isInForce!: boolean;
}
