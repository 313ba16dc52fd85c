import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { packageRoot, type ServerBinaries } from './server-binaries.js';

/** How the server is started as somebody who is not root: words put before the command, or a change of account by Node. */
export interface ServerAccount {
  /** Who owns the cluster's files, as this process sees it. */
  readonly owner: number;
  readonly wrapper: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as itself. Root hands it to `nobody`, which works as it is
 * when `nobody` can pass through every folder above the programs and the data. Below a closed folder (mode 0700, as
 * `mktemp -d` makes it) it is given the one capability to pass; containers often allow only the second one or, seldom,
 * only a user namespace. `no_setuid_fixup` keeps access(2) aware of the capability: PostgreSQL checks its programs with it.
 */
export function chooseServerAccount(
  binaries: ServerBinaries,
  dataDirectory: string,
  owner: number | null,
): ServerAccount {
  const uid = process.getuid?.();
  if (uid !== 0) return ordinaryUser(binaries, uid ?? -1);
  if (owner !== 0 && isOpenToAll(binaries, dataDirectory))
    return { owner: nobody, wrapper: [], ids: { uid: nobody, gid: nobody } };
  const account = wrappedAccounts.find((one) => (owner === null || owner === one.owner) && canRun(binaries, one));
  if (account !== undefined) return account;
  throw new EmbeddedDatabaseError('NO_UNPRIVILEGED_ACCOUNT', {
    vi: `PostgreSQL không chạy dưới quyền root, và tài khoản khác không vào được ${dataDirectory} hoặc ${packageRoot(binaries)}. Hãy chạy bằng người dùng thường, mở quyền đi qua các thư mục cha (chmod o+x), hoặc đặt DATABASE_URL`,
    en: `PostgreSQL does not run as root, and no other account can reach ${dataDirectory} or ${packageRoot(binaries)}. Run as an ordinary user, open the folders above (chmod o+x), or set DATABASE_URL`,
  });
}

/** initdb insists on a name for its user, which a container started under any number has not; in a namespace it has one. */
function ordinaryUser(binaries: ServerBinaries, uid: number): ServerAccount {
  const itself = { owner: uid, wrapper: [], ids: {} };
  const renamed = { ...itself, wrapper: inUserNamespace };
  return hasName() || !canRun(binaries, renamed) ? itself : renamed;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

const inUserNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`] as const;

const withCapability = (capability: string): ServerAccount => ({
  owner: nobody,
  wrapper: [
    'setpriv',
    '--securebits=+no_setuid_fixup',
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ],
  ids: {},
});

/** The least power first. In a user namespace the files stay root's own, hence the other owner. */
const wrappedAccounts: readonly ServerAccount[] = [
  withCapability('dac_read_search'),
  withCapability('dac_override'),
  { owner: 0, wrapper: inUserNamespace, ids: {} },
];

/** Asked through a shell: setpriv itself still holds all capabilities when it starts its program, and could run anything. */
function canRun({ postgres }: ServerBinaries, { wrapper: [program = '', ...words] }: ServerAccount): boolean {
  return (
    spawnSync(program, [...words, 'sh', '-c', '"$0" --version', postgres], { cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function isOpenToAll(binaries: ServerBinaries, dataDirectory: string): boolean {
  const native = join(packageRoot(binaries), 'native');
  const passed = [dataDirectory, dirname(binaries.postgres), join(native, 'lib'), join(native, 'share')].flatMap(
    foldersAbove,
  );
  return passed.every((folder) => hasMode(folder, 0o001)) && hasMode(binaries.postgres, 0o005);
}

const foldersAbove = (path: string): string[] =>
  dirname(path) === path ? [path] : [path, ...foldersAbove(dirname(path))];

const hasMode = (path: string, bits: number): boolean => (statSync(path).mode & bits) === bits;
