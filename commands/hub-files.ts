import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../shared/config/environment.js';
import { filesPath } from '../shared/files/file-call.js';
import type { Secrets } from './hub/secrets.js';
import { gateway, urlOf } from './hub/services.js';
import { dataDirectory } from './project-root.js';

/** The files of one subgraph, through the gateway of a running hub. */
export interface HubFiles {
  fetch(path: string): Promise<Response>;
  send(path: string, body: Buffer): Promise<Response>;
}

/** Reaches the hub as whoever HUB_TOKEN names, or else as this data directory's developer. */
export function hubFiles(subgraph: string, environment: Environment): HubFiles {
  const base = `${environment['GATEWAY_URL'] || urlOf(gateway, environment)}${filesPath}${encodeURIComponent(subgraph)}/`;
  const token = environment['HUB_TOKEN'] || developmentKey(environment);
  const headers = { 'accept-language': 'vi', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(`${base}${path}`, { ...init, headers }).catch(() => {
      throw new Error(
        `Không có cổng nào trả lời ở ${new URL(base).origin}: chạy npm start trước — No gateway answers there: run npm start first`,
      );
    });
    if (answer.ok) return answer;
    throw new Error(await reasonIn(answer));
  };
  return {
    fetch: (path) => ask(path, {}),
    send: (path, body) => ask(path, { method: 'POST', body }),
  };
}

/** Read only: a command that asks makes no secrets. */
function developmentKey(environment: Environment): string | null {
  if (environment['DEVELOPMENT_KEY']) return environment['DEVELOPMENT_KEY'];
  const file = join(dataDirectory(environment), 'secrets.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as Secrets)['DEVELOPMENT_KEY'] ?? null;
}

async function reasonIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
  return body?.errors?.[0]?.message ?? `HTTP ${answer.status}`;
}
