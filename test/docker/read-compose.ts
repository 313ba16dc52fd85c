import { parse } from 'yaml';

type YamlMap = Readonly<Record<string, unknown>>;

export type Variables = Readonly<Record<string, string>>;

export interface ComposeService {
  readonly name: string;
  readonly image: string;
  /** Null for an image of somebody else's. */
  readonly build: string | null;
  readonly command: readonly string[];
  readonly environment: Variables;
  readonly ports: readonly string[];
  /** Services that must be healthy first. */
  readonly waitsFor: readonly string[];
}

/** The services, with `${VARIABLE}` filled in as Compose does it. */
export function readServices(compose: string, variables: Variables): readonly ComposeService[] {
  return Object.entries(mapAt(asMap(parse(compose)), 'services')).map(([name, service]) => {
    const written = asMap(service);
    const fill = (text: string): string => interpolate(text, variables);
    const filled = Object.entries(textsOf(mapAt(written, 'environment'))).map(([key, value]) => [key, fill(value)]);
    return {
      name,
      image: textOf(written['image'] ?? ''),
      build: written['build'] === undefined ? null : textOf(written['build']),
      command: listAt(written, 'command'),
      environment: Object.fromEntries(filled) as Variables,
      ports: listAt(written, 'ports').map(fill),
      waitsFor: Object.entries(mapAt(written, 'depends_on'))
        .filter(([, condition]) => asMap(condition)['condition'] === 'service_healthy')
        .map(([other]) => other),
    };
  });
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?}`, which refuses an empty value. */
export function interpolate(text: string, variables: Variables): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, operator?: string, word = '') => {
    const value = variables[name] ?? '';
    if (value === '' && operator === '?') throw new Error(`${name} must be set`);
    return value === '' && operator === '-' ? String(word) : value;
  });
}

/** Every variable that a text asks for. */
export const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);

/** A file of `NAME=value` lines. */
export function readEnvironmentFile(text: string): Variables {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function asMap(value: unknown): YamlMap {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Expected a map');
  return value as YamlMap;
}

const mapAt = (map: YamlMap, key: string): YamlMap => asMap(map[key]);

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error('Expected a text or a number');
}

function listAt(map: YamlMap, key: string): readonly string[] {
  const value = map[key] ?? [];
  if (!Array.isArray(value)) throw new Error(`${key} must be a list`);
  return value.map(textOf);
}

const textsOf = (map: YamlMap): Variables =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, textOf(value)]));
