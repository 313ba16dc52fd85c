import { badInput } from '../errors/hub-error.js';

const longestText = 10_000;

/** Texts in NFC without blanks around them; a blank text is nothing. Too long a text is refused by the field's name. */
export function cleanInput<Input extends object>(input: Input): Input {
  const cleaned = Object.entries(input).map(([property, value]) => [property, cleanValue(property, value)] as const);
  return Object.fromEntries(cleaned.filter(([, value]) => value !== undefined)) as Input;
}

function cleanValue(property: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => cleanValue(property, one));
  if (typeof value !== 'string') return value;
  if (value.length > longestText) throw tooLong(property, value.length);
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}

const tooLong = (property: string, length: number) =>
  badInput({
    vi: `Trường ${property} dài ${length} ký tự, tối đa ${longestText}.`,
    en: `The field ${property} has ${length} characters, at most ${longestText} are kept.`,
  });
