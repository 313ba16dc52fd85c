import { badInput } from '../errors/hub-error.js';

const longestText = 10_000;

/**
 * Texts in NFC without blanks around them, also within; a blank text is nothing. What is too long, or cannot be stored, is
 * refused by the field's name.
 */
export function cleanInput<Input extends object>(input: Input): Input {
  const cleaned = Object.entries(input).map(([property, value]) => [property, cleanValue(property, value)] as const);
  return Object.fromEntries(cleaned.filter(([, value]) => value !== undefined)) as Input;
}

/** The reason of a change, as its history will keep it. */
export const cleanReason = (reason: string | null): string | null =>
  reason === null ? null : (cleanInput({ reason }).reason ?? null);

function cleanValue(property: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => cleanValue(property, one));
  if (isPlainObject(value))
    return Object.assign(Object.create(Object.getPrototypeOf(value) as object), cleanInput(value));
  if (typeof value !== 'string') return value;
  if (value.includes('\0') || !isWellFormed(value)) throw unsound(property);
  if (value.length > longestText) throw tooLong(property, value.length);
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}

/** An input within an input, or JSON; not a day, a number or bytes. */
const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value);

/** Whether every surrogate has its other half: what has not is no text, and PostgreSQL takes none. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const unsound = (property: string) =>
  badInput({
    vi: `Trường ${property} chứa ký tự không thể lưu (U+0000 hoặc nửa cặp thay thế).`,
    en: `The field ${property} holds a character that cannot be stored (U+0000 or half a surrogate pair).`,
  });

const tooLong = (property: string, length: number) =>
  badInput({
    vi: `Trường ${property} dài ${length} ký tự, tối đa ${longestText}.`,
    en: `The field ${property} has ${length} characters, at most ${longestText} are kept.`,
  });
