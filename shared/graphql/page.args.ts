import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../errors/hub-error.js';

export const maxPageSize = 200;

/** What every connection takes: how many, and after which row. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Số dòng, từ 1 đến 200 — How many rows, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Sau con trỏ này — Rows after this cursor.' })
  after?: string | null;
}

export function checkPageSize(first: number, largest: number = maxPageSize): number {
  if (Number.isInteger(first) && first >= 1 && first <= largest) return first;
  throw badInput({
    vi: `first: ${first} nằm ngoài khoảng 1 đến ${largest}. Lấy từng trang bằng after.`,
    en: `first: ${first} is outside 1 to ${largest}. Page with after.`,
  });
}
