import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentPrefix } from '../../shared/service/config.js';
import { services } from './services.js';

/** The settings that must be secret, by name. Made once per data directory, readable by its owner only. */
export type Secrets = Readonly<Record<string, string>>;

const names: readonly string[] = [
  'DATABASE_PASSWORD_SECRET',
  'DEVELOPMENT_KEY',
  ...services.map(({ name }) => `${environmentPrefix(name)}_CALL_SECRET`),
  ...services.filter(({ name }) => name !== 'institutions').map(({ name }) => `${environmentPrefix(name)}_FEED_SECRET`),
];

/** What was made before, with what is new since; settings given by the environment win later. */
export function readSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
  const all = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(32).toString('hex')]));
  if (names.some((name) => known[name] === undefined))
    writeFileSync(file, JSON.stringify(all, null, 2), { mode: 0o600 });
  return all;
}
