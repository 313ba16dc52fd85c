/** A number as somebody wrote it, with every way it can be read. Values are exact decimal text: `-1234.5`. */
export type WrittenNumber =
  | { readonly form: 'CLEAR'; readonly value: string }
  /** `1.234`: one thousand and more to a Vietnamese reader, one and a bit to an English one; `1,234` the other way round. */
  | { readonly form: 'EITHER'; readonly thousands: string; readonly decimal: string }
  | { readonly form: 'NONE' };

const none: WrittenNumber = { form: 'NONE' };

/** Reads 1234 · 1.234,5 · 1,234.5 · 1 234,5 · (1.234) · −5 · and says when a separator can be either. */
export function readWrittenNumber(text: string): WrittenNumber {
  const bracketed = /^\((.+)\)$/.exec(text); // accountants write a debt so
  const signed = /^([-−–+]?)\s?([\d., ]*\d)$/.exec(bracketed?.[1] ?? text);
  if (signed === null) return none;
  const [, sign = '', body = ''] = signed;
  return withSign(readUnsigned(body), bracketed !== null || /[-−–]/.test(sign));
}

function readUnsigned(body: string): WrittenNumber {
  const grouped = groupings.find(({ pattern }) => pattern.test(body));
  if (grouped !== undefined) return clear(body.replaceAll(grouped.group, '').replace(grouped.point, '.'));
  const parts = /^(\d*)([.,])(\d+)$/.exec(body);
  if (parts === null) return /^\d+$/.test(body) ? clear(body) : none;
  const [, whole = '', , rest = ''] = parts;
  const couldBeGroup = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!couldBeGroup) return clear(`${whole}.${rest}`);
  return { form: 'EITHER', thousands: whole + rest, decimal: plainDecimal(`${whole}.${rest}`) };
}

/** Groups of three that cannot be anything else: more than one group, or a group and a point. */
const groupings = [
  { group: '.', point: ',', pattern: /^[1-9]\d{0,2}(\.\d{3})+,\d+$|^[1-9]\d{0,2}(\.\d{3}){2,}$/ },
  { group: ',', point: '.', pattern: /^[1-9]\d{0,2}(,\d{3})+\.\d+$|^[1-9]\d{0,2}(,\d{3}){2,}$/ },
  { group: ' ', point: ',', pattern: /^[1-9]\d{0,2}( \d{3})+(,\d+)?$/ },
  { group: ' ', point: '.', pattern: /^[1-9]\d{0,2}( \d{3})+\.\d+$/ },
];

const clear = (decimal: string): WrittenNumber => ({ form: 'CLEAR', value: plainDecimal(decimal) });

function withSign(number: WrittenNumber, isNegative: boolean): WrittenNumber {
  if (!isNegative || number.form === 'NONE') return number;
  if (number.form === 'CLEAR') return { form: 'CLEAR', value: negate(number.value) };
  return { form: 'EITHER', thousands: negate(number.thousands), decimal: negate(number.decimal) };
}

const negate = (value: string): string =>
  value === '0' ? value : value.startsWith('-') ? value.slice(1) : `-${value}`;

/** One spelling for one number: no leading zeros, no trailing zeros behind the point, no `-0`. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const value = (whole || '0') + (fraction === '' ? '' : `.${fraction}`);
  return value === '0' ? '0' : sign + value;
}

/** Shifts the point: percent to share and back, exactly. */
export function shiftPoint(value: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  return plainDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`);
}
