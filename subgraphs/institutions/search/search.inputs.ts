import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../../../shared/errors/hub-error.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { foldVietnamese } from '../../../shared/text/fold.js';
import { SearchKind } from './search.enums.js';

export const longestSearch = 100;
const mostHits = 50;

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Tên, tên cũ, tên viết tắt hoặc mã; không phân biệt hoa thường, dấu, đ/d — A name, former name, abbreviation or code; case, tone marks and đ/d make no difference.',
  })
  text!: string;

  @Field(() => [SearchKind], {
    defaultValue: ['ADMIN_UNIT', 'AGENCY'],
    description: 'Chỉ những loại này; bỏ trống là mọi loại — Only these kinds; left out: all.',
  })
  kinds!: SearchKind[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ những gì tồn tại vào ngày này; bỏ trống là mọi thời gian — Only what existed on this day; left out: of all time.',
  })
  asOf?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Số kết quả, từ 1 đến 50 — How many hits, 1 to 50.' })
  first!: number;
}

/** What was asked can be searched for, or BAD_USER_INPUT. */
export function checkSearch({ text, first }: SearchArgs): void {
  if (text.length > longestSearch || foldVietnamese(text) === '')
    throw badInput({
      vi: `text dài ${text.length} ký tự; cần từ 1 đến ${longestSearch} ký tự, có ít nhất một chữ cái hoặc chữ số.`,
      en: `text has ${text.length} characters; it needs 1 to ${longestSearch}, with at least one letter or digit.`,
    });
  if (!Number.isInteger(first) || first < 1 || first > mostHits)
    throw badInput({
      vi: `first: ${first} nằm ngoài khoảng 1 đến ${mostHits}.`,
      en: `first: ${first} is outside 1 to ${mostHits}.`,
    });
}
