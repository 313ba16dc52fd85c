import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import { services } from './services.js';

/** The settings that must be secret, by name. Made once per data directory, readable by its owner only. */
export type Secrets = Readonly<Record<string, string>>;

const names: readonly string[] = [
  'DATABASE_PASSWORD_SECRET',
  'DEVELOPMENT_KEY',
  ...services.flatMap(({ name }) => [`${settingPrefix(name)}_CALL_SECRET`, `${settingPrefix(name)}_PERSONAL_SECRET`]),
  ...services.filter(({ name }) => name !== 'institutions').map(({ name }) => `${settingPrefix(name)}_FEED_SECRET`),
];

/** What was made before, with what is new since; settings given by the environment win later. */
export function readSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const known = existsSync(file) ? parse(file) : {};
  const missing = names.filter((name) => !known[name]);
  if (missing.length === 0) return known;
  const all = { ...known, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')])) };
  writeFileSync(`${file}.new`, JSON.stringify(all, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file); // in one step: a kill midway must not lose the old ones
  return all;
}

function parse(file: string): Secrets {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as Secrets;
  } catch {
    throw new Error(
      `${file} không phải JSON: khôi phục tệp hoặc xóa nó để tạo khóa mới — ${file} is not JSON: put it back, or delete it to have new secrets made`,
    );
  }
}
