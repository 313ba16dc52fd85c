/** What our compose file may hold: nested maps, lists and texts. Numbers and booleans stay as they are written. */
export type Yaml = string | readonly Yaml[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: Yaml;
}

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the part of YAML that docker-compose.yml is written in, and throws on everything else: no quotes, anchors,
 * blocks of text or tabs. What it reads, it reads as YAML 1.2 does.
 */
export function readYaml(source: string): YamlMap {
  const reader = new BlockReader(linesOf(source));
  const value = reader.block(0);
  if (typeof value === 'string' || isList(value)) throw new Error('The file must be a map');
  return value;
}

export const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

function linesOf(source: string): Line[] {
  return source.split('\n').flatMap((written, index) => {
    const number = index + 1;
    if (/\t|\r/.test(written)) throw fault(number, 'tabs and carriage returns are not read');
    const text = written.trim();
    if (text === '' || text.startsWith('#')) return [];
    if (/\s#/.test(text)) throw fault(number, 'a comment must stand on a line of its own');
    return [{ number, indent: written.length - written.trimStart().length, text }];
  });
}

class BlockReader {
  private at = 0;

  constructor(private readonly lines: readonly Line[]) {}

  block(indent: number): Yaml {
    const first = this.lines[this.at];
    if (first?.indent !== indent) throw fault(first?.number ?? 0, `expected an indent of ${indent}`);
    const value = first.text.startsWith('- ') ? this.list(indent) : this.map(indent);
    const next = this.lines[this.at];
    if (next !== undefined && next.indent > indent) throw fault(next.number, 'indented too far');
    return value;
  }

  private list(indent: number): Yaml[] {
    const items: Yaml[] = [];
    for (let line = this.lineAt(indent); line?.text.startsWith('- '); line = this.lineAt(indent)) {
      items.push(scalar(line.text.slice(2).trim(), line.number));
      this.at++;
    }
    return items;
  }

  private map(indent: number): YamlMap {
    const map: Record<string, Yaml> = {};
    for (let line = this.lineAt(indent); line !== undefined; line = this.lineAt(indent)) {
      const [, key, rest] = /^([A-Za-z0-9_.-]+):(?: +(.*))?$/.exec(line.text) ?? [];
      if (key === undefined) throw fault(line.number, `not “key: value”: ${line.text}`);
      if (Object.hasOwn(map, key)) throw fault(line.number, `${key} stands there twice`);
      this.at++;
      map[key] = rest === undefined ? this.nested(line) : scalar(rest, line.number);
    }
    return map;
  }

  private nested({ indent, number }: Line): Yaml {
    const next = this.lines[this.at];
    if (next === undefined || next.indent <= indent) throw fault(number, 'has no value');
    return this.block(next.indent);
  }

  private lineAt(indent: number): Line | undefined {
    const line = this.lines[this.at];
    return line?.indent === indent ? line : undefined;
  }
}

function scalar(text: string, number: number): Yaml {
  if (text === '{}') return {};
  const [, items] = /^\[(.*)\]$/.exec(text) ?? [];
  if (items !== undefined) return items.split(',').map((item) => plain(item.trim(), number, /[\s"'{}[\]]/));
  return plain(text, number, /["'[\]]/);
}

/** A text without quotes: whatever might mean more than itself is refused. */
function plain(text: string, number: number, refused: RegExp): string {
  if (text === '' || refused.test(text) || /^[&*!|>{%@`,?#-]( |$)|^[&*!|>{%@`]|: |:$/.test(text))
    throw fault(number, `not read here: ${text}`);
  return text;
}

const fault = (number: number, reason: string): Error => new Error(`docker-compose.yml, line ${number}: ${reason}`);
