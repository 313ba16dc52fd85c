import type { Environment } from '../config/environment.js';
import { settingPrefix } from '../config/setting-prefix.js';

/** Where a subgraph's rows live, as the settings say. */
export type DatabaseChoice =
  /** Its own database, made by somebody else; migrations run as the owner. */
  | { readonly kind: 'DIRECT'; readonly serviceUrl: string; readonly ownerUrl: string }
  /** A server where we may make databases and roles. */
  | { readonly kind: 'ADMIN'; readonly adminUrl: string }
  /** The server that comes with us. */
  | { readonly kind: 'EMBEDDED' }
  /** A setting that is no PostgreSQL URL. The reason never repeats the value: it holds a password. */
  | { readonly kind: 'FAULT'; readonly setting: string; readonly reason: string };

/** A subgraph's own URL wins over the common server, and that over the embedded one. */
export function databaseChoice(subgraph: string, environment: Environment): DatabaseChoice {
  const own = `${settingPrefix(subgraph)}_DATABASE_URL`;
  const owner = own.replace(/DATABASE_URL$/, 'OWNER_DATABASE_URL');
  const setting = [own, owner, 'DATABASE_URL'].find(
    (name) => isSet(environment, name) && faultOf(environment[name]) !== null,
  );
  if (setting !== undefined) return { kind: 'FAULT', setting, reason: faultOf(environment[setting]) ?? '' };
  const serviceUrl = environment[own];
  if (serviceUrl) return { kind: 'DIRECT', serviceUrl, ownerUrl: environment[owner] || serviceUrl };
  if (isSet(environment, owner)) return { kind: 'FAULT', setting: own, reason: `is missing, but ${owner} is set` };
  const adminUrl = environment['DATABASE_URL'];
  return adminUrl ? { kind: 'ADMIN', adminUrl } : { kind: 'EMBEDDED' };
}

const isSet = (environment: Environment, name: string): boolean => (environment[name] ?? '') !== '';

function faultOf(text: string | undefined): string | null {
  const shape = 'postgres://user:password@host:5432/database (special characters of the password percent-encoded)';
  const url = parse(text ?? '');
  if (url === null) return `must be a URL such as ${shape}`;
  if (!['postgres:', 'postgresql:'].includes(url.protocol)) return `must start with postgres://, as in ${shape}`;
  if (url.hostname === '' && !url.searchParams.has('host')) return `names no host; write ${shape}`;
  if (url.pathname.length <= 1) return `names no database; write ${shape}`;
  return null;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
