import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { badInput } from '../errors/hub-error.js';
import { parseLocalDate } from '../time/local-date.js';

const literalText = (node: ValueNode): string | null =>
  node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null;

/** A local day of Vietnam. Text in, text out: no time zone can move it. */
export const LocalDateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Ngày theo giờ Việt Nam, dạng YYYY-MM-DD — A local day in Asia/Ho_Chi_Minh, written YYYY-MM-DD.',
  serialize: parseLocalDate,
  parseValue: parseLocalDate,
  parseLiteral: (node) => parseLocalDate(literalText(node)),
});

function wholeNumberText(value: unknown): string {
  const text = typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,40}$/.test(text)) return text;
  throw badInput({
    vi: `Không phải số nguyên: ${JSON.stringify(value)}.`,
    en: `Not a whole number: ${JSON.stringify(value)}.`,
  });
}

/** Whole numbers that outgrow 32 bits travel as text, so that no client rounds them. */
export const BigIntScalar = new GraphQLScalarType<bigint, string>({
  name: 'BigInt',
  description: 'Số nguyên không giới hạn, viết dạng chuỗi — A whole number of any size, written as a string.',
  serialize: wholeNumberText,
  parseValue: (value) => BigInt(wholeNumberText(value)),
  parseLiteral: (node) => BigInt(wholeNumberText(literalText(node))),
});

/** As rows write it already: see `instantText`. */
const isWrittenInstant = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 24 && value.charAt(10) === 'T' && value.charAt(23) === 'Z';

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description: 'Thời điểm, RFC 3339 theo UTC — An instant, RFC 3339 in UTC.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    return isWrittenInstant(value) ? value : GraphQLDateTime.serialize(value);
  },
});

/** A row as it was, whatever its type: its own columns by name. */
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'Một đối tượng JSON, ví dụ một dòng như nó đã là — A JSON object, such as a row as it was.',
  specifiedByURL: null,
});
