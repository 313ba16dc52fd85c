import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { badInput, HubError } from '../errors/hub-error.js';
import { type ExportList, ownParameters } from './export-lists.js';

/** What the list is asked with, by the names of the graph. */
export type ListArguments = Readonly<Record<string, unknown>>;

/**
 * The arguments of a list from an address: the same names and values as in the graph. A list is a parameter that comes
 * again, or enum values, ids and numbers with commas between; an input object is JSON.
 */
export function readArguments(list: ExportList, query: URLSearchParams): ListArguments {
  const given: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    if ((ownParameters as readonly string[]).includes(name)) continue;
    const argument = list.arguments.find((one) => one.name === name);
    if (argument === undefined) throw unknownArgument(list, name);
    given[name] = checked(argument, valueOf(argument, argument.type, query.getAll(name)));
  }
  const missing = list.arguments.filter((argument) => isRequiredArgument(argument) && !(argument.name in given));
  if (missing.length > 0) throw missingArguments(list, missing);
  return given;
}

/** The value as a client would send it as a variable. */
function valueOf(argument: GraphQLArgument, given: GraphQLInputType, texts: readonly string[]): unknown {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = type.ofType;
    const [text = ''] = texts;
    const items = texts.length === 1 && getNamedType(item).name !== 'String' ? text.split(',') : texts;
    return items.map((one) => valueOf(argument, item, [one]));
  }
  if (texts.length > 1) throw wrongValue(argument, texts.join(', '), null);
  const [text = ''] = texts;
  if (isInputObjectType(type)) return parsed(argument, text);
  if (type.name === 'Int' || type.name === 'Float') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type.name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function parsed(argument: GraphQLArgument, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongValue(argument, text, null);
  }
}

/** Judged here, so that a slip is told before anything is read, in both languages and with what would be taken. */
function checked(argument: GraphQLArgument, value: unknown): unknown {
  coerceInputValue(value, argument.type, (_, invalid, error) => {
    throw wrongValue(argument, typeof invalid === 'string' ? invalid : (JSON.stringify(invalid) ?? ''), error);
  });
  return value;
}

function wrongValue(argument: GraphQLArgument, found: string, error: GraphQLError | null): HubError {
  const cause = error?.originalError;
  const type = getNamedType(argument.type);
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  const taken = values.length > 0 ? `: ${values.join(', ')}` : '';
  const reason = cause instanceof HubError ? cause.text : { vi: '', en: '' };
  return badInput({
    vi: `${argument.name}=“${found.slice(0, 80)}” không phải ${String(argument.type)}${taken}. ${reason.vi}`.trim(),
    en: `${argument.name}=“${found.slice(0, 80)}” is no ${String(argument.type)}${taken}. ${reason.en}`.trim(),
  });
}

function unknownArgument(list: ExportList, name: string): HubError {
  const known = [...list.arguments.map((argument) => `${argument.name}: ${String(argument.type)}`), ...ownParameters];
  return badInput({
    vi: `${list.field} không có tham số “${name.slice(0, 80)}”. Có: ${known.join(', ')}. Một lần xuất lấy mọi dòng, không chia trang.`,
    en: `${list.field} has no argument “${name.slice(0, 80)}”. There are: ${known.join(', ')}. An export takes all rows and knows no pages.`,
  });
}

function missingArguments({ field }: ExportList, missing: readonly GraphQLArgument[]): HubError {
  const names = missing.map(({ name, type }) => `${name}: ${String(type)}`).join(', ');
  return badInput({ vi: `${field} cần thêm: ${names}.`, en: `${field} also needs: ${names}.` });
}
