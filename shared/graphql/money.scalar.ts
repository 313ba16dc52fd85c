import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from '../errors/hub-error.js';

/** Whole đồng as text: no budget fits in 32 bits, and no sum of đồng has a fraction. */
export type Money = string;

/** Far above any state budget, and within the `bigint` column that keeps it. */
const largest = 10n ** 18n;

/** A float may already have lost đồng before it arrives here, so only safe integers pass as numbers. */
export function parseMoney(value: unknown): Money {
  const text = typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,19}$/.test(text)) {
    const amount = BigInt(text);
    if (-largest <= amount && amount <= largest) return amount.toString();
  }
  throw badInput({
    vi: `Không phải số tiền: ${JSON.stringify(value)}. Viết số đồng nguyên dạng chuỗi, ví dụ "2100000000".`,
    en: `Not an amount: ${JSON.stringify(value)}. Write whole VND as a string, for example "2100000000".`,
  });
}

const literalText = (node: ValueNode): string | null =>
  node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null;

export const MoneyScalar = new GraphQLScalarType<Money, Money>({
  name: 'Money',
  description: 'Số tiền, đồng nguyên, viết dạng chuỗi, đến 10^18 — Whole VND written as a string, exact to 10^18.',
  serialize: parseMoney,
  parseValue: parseMoney,
  parseLiteral: (node) => parseMoney(literalText(node)),
});
