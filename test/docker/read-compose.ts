import { isList, type Yaml, type YamlMap } from './read-yaml.js';

export type Variables = Readonly<Record<string, string>>;

export interface ComposeService {
  readonly name: string;
  readonly image: string;
  /** Null for an image of somebody else's. */
  readonly build: string | null;
  readonly command: readonly string[];
  readonly environment: Variables;
  /** As written, before any variable was filled in. */
  readonly environmentTemplate: Variables;
  readonly ports: readonly string[];
  /** Services that must be healthy first. */
  readonly waitsFor: readonly string[];
}

/** The services, with `${VARIABLE}` filled in as Compose does it. */
export function readServices(compose: YamlMap, variables: Variables): readonly ComposeService[] {
  return Object.entries(mapAt(compose, 'services')).map(([name, service]) => {
    const written = asMap(service);
    const environmentTemplate = textsOf(mapAt(written, 'environment'));
    const fill = (text: string): string => interpolate(text, variables);
    const filled = Object.entries(environmentTemplate).map(([key, value]) => [key, fill(value)]);
    return {
      name,
      image: textOf(written['image'] ?? ''),
      build: written['build'] === undefined ? null : textOf(written['build']),
      command: listAt(written, 'command'),
      environment: Object.fromEntries(filled) as Variables,
      environmentTemplate,
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

function asMap(value: Yaml | undefined): YamlMap {
  if (value === undefined) return {};
  if (typeof value === 'string' || isList(value)) throw new Error('Expected a map');
  return value;
}

function textOf(value: Yaml): string {
  if (typeof value !== 'string') throw new Error('Expected a text');
  return value;
}

const mapAt = (map: YamlMap, key: string): YamlMap => asMap(map[key]);

function listAt(map: YamlMap, key: string): readonly string[] {
  const value = map[key] ?? [];
  if (!isList(value)) throw new Error(`${key} must be a list`);
  return value.map(textOf);
}

const textsOf = (map: YamlMap): Variables =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, textOf(value)]));
