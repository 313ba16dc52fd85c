import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface Child {
  readonly process: ChildProcess;
  /** The next line that the child prints. */
  line(): Promise<string>;
  /** All it printed, when it has ended. */
  output(): Promise<string>;
}

/** The words that make the rest of a command run as another user; only root can. */
export const asUser = (uid: number): readonly string[] => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${uid}`,
  '--clear-groups',
];

/** Whether this test may become another user, and that user may read this checkout: it may lie in somebody's private folder. */
export const canBeAnotherUser: boolean =
  process.getuid?.() === 0 &&
  spawnSync('setpriv', [...asUser(12_345).slice(1), 'test', '-r', `${projectRoot}package.json`]).status === 0;

/** Runs TypeScript as a process of its own, as another user when asked: what has to be killed cannot run in the test. */
export function startChild(source: string, { as = [] }: { as?: readonly string[] } = {}): Child {
  const [program = '', ...words] = [
    ...as,
    process.execPath,
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    source,
  ];
  const child = spawn(program, words, { cwd: projectRoot, stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close');
  return {
    process: child,
    async line() {
      while (!text.includes('\n')) {
        await Promise.race([
          once(child.stdout, 'data'),
          ended.then(() => Promise.reject(new Error(text || 'the child said nothing'))),
        ]);
      }
      const [first = '', ...rest] = text.split('\n');
      text = rest.join('\n');
      return first;
    },
    output: async () => {
      await ended;
      return text;
    },
  };
}

/** The URL by which a child imports a file of this folder. */
export const moduleUrl = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
