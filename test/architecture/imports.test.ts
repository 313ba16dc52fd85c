import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const sources = ['commands', 'gateway', 'shared', 'subgraphs', 'test'].flatMap((folder) => walk(join(root, folder)));

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

const isForTests = (file: string): boolean => /\.(test|fixture)\.ts$|(^|[\\/])testing[\\/.]/.test(file);

/** What ships: neither tests nor what only they use. */
const product = sources
  .map((file) => relative(root, file).replaceAll('\\', '/'))
  .filter((file) => !isForTests(file) && !file.startsWith('test/'));

const code = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

/** Every import of a file: what it says, and the file it names where that is one of ours. */
function importsOf(file: string): { specifier: string; target: string | null }[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => ({
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, resolve(dirname(file), specifier))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts')
      : null,
  }));
}

/** The part of the house that a file belongs to: `subgraphs/finance`, `gateway`, `shared` … */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'subgraphs' ? `${first}/${second}` : first;
}

const edges = sources
  .map((file) => relative(root, file).replaceAll('\\', '/'))
  .flatMap((from) => importsOf(join(root, from)).map((edge) => ({ from, ...edge })));

const complaints = (isWrong: (from: string, to: string) => boolean): string[] =>
  edges.flatMap(({ from, target }) => (target !== null && isWrong(from, target) ? [`${from} imports ${target}`] : []));

describe('arrows point one way', () => {
  test('shared imports nothing but shared and packages', () => {
    expect(complaints((from, to) => partOf(from) === 'shared' && partOf(to) !== 'shared')).toEqual([]);
  });

  test('a subgraph imports itself and shared, never another subgraph, the gateway or a command', () => {
    expect(
      complaints((from, to) => from.startsWith('subgraphs/') && partOf(to) !== partOf(from) && partOf(to) !== 'shared'),
    ).toEqual([]);
  });

  test('the gateway imports itself and shared', () => {
    expect(complaints((from, to) => partOf(from) === 'gateway' && !['gateway', 'shared'].includes(partOf(to)))).toEqual(
      [],
    );
  });

  test('no product file imports a test, a fixture or what is only for tests', () => {
    expect(
      complaints(
        (from, to) => !isForTests(from) && partOf(from) !== 'test' && (isForTests(to) || partOf(to) === 'test'),
      ),
    ).toEqual([]);
  });

  test('nothing imports a main', () => {
    expect(complaints((_, to) => to.endsWith('/main.ts'))).toEqual([]);
  });

  test('inside a subgraph, a concept does not import the subgraph’s own face', () => {
    const faces = (from: string, to: string): boolean =>
      /^subgraphs\/[^/]+\/subgraph\.ts$/.test(to) && !/\/(main|subgraph)\.ts$/.test(from) && !isForTests(from);
    expect(complaints((from, to) => partOf(from).startsWith('subgraphs/') && faces(from, to))).toEqual([]);
  });

  test('every import of ours names a file that exists, with .js', () => {
    const broken = edges.filter(
      ({ target, specifier }) =>
        target !== null &&
        ((!specifier.endsWith('.js') && !specifier.endsWith('.mjs')) || !existsSync(join(root, target))),
    );
    expect(broken.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });
});

describe('habits', () => {
  test('process.env is read where a process starts, and nowhere else', () => {
    const readers = product.filter((file) => /process\.env\b/.test(code(file)));
    const isStart = (file: string): boolean => /(^|\/)main\.ts$/.test(file) || /^commands\/[^/]+\.ts$/.test(file);
    // Programs that they start inherit the environment.
    const startsPrograms = ['shared/database/embedded/cluster.ts', 'shared/database/process-identity.ts'];
    expect(readers.filter((file) => !isStart(file) && !startsPrograms.includes(file))).toEqual([]);
  });

  test('no file is called utils, helpers, common or types', () => {
    expect(sources.filter((file) => /[\\/](utils?|helpers?|common|types)\.ts$/.test(file))).toEqual([]);
  });

  test('no test is switched off', () => {
    const switchedOff = sources.filter(
      (file) =>
        file.endsWith('.test.ts') && /\b(it|test|describe)\.(skip|only|todo)\(/.test(readFileSync(file, 'utf8')),
    );
    expect(switchedOff).toEqual([]);
  });

  test('no path of a machine stands in the tree', () => {
    const traces = [...product, 'package.json', 'README.md'].filter(
      (file) => existsSync(join(root, file)) && /\/(w[o]rk|f[a]rm)\//.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(traces).toEqual([]);
  });
});

describe('admission to shared', () => {
  const folders = readdirSync(join(root, 'shared'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test('every folder has a row in shared/README.md', () => {
    const readme = readFileSync(join(root, 'shared', 'README.md'), 'utf8');
    expect(folders.filter((folder) => !readme.includes(`| \`${folder}/`))).toEqual([]);
  });

  test('every file of shared is used by something outside its own folder, or by its neighbours who are', () => {
    const used = new Set(edges.flatMap(({ from, target }) => (target !== null && !isForTests(from) ? [target] : [])));
    const files = product.filter((file) => file.startsWith('shared/'));
    expect(files.filter((file) => !used.has(file))).toEqual([]);
  });

  test('no agency, budget or procedure appears in it, but in the arithmetic of targets and in identities', () => {
    const words = /\b(SNV|STP|VPUB|STC|STTTT|Dossier|Procedure|AutonomyDecision|BudgetEstimate|dossier_|autonomy_)/;
    const spared = /^shared\/(figures|identity)\//;
    expect(
      product.filter((file) => file.startsWith('shared/') && !spared.test(file) && words.test(code(file))),
    ).toEqual([]);
  });
});
