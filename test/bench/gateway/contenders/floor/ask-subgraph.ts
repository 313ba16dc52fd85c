import { createRequire } from 'node:module';
import { join } from 'node:path';
import { given } from '../environment.js';

/** Of undici, which is installed beside the project, what is used here. */
interface Pool {
  request(options: {
    readonly path: string;
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }): Promise<{ readonly body: { text(): Promise<string> } }>;
}

const { Pool } = createRequire(join(given('PEERS'), 'package.json'))('undici') as {
  Pool: new (origin: string) => Pool;
};
const urls = JSON.parse(given('SUBGRAPHS')) as Record<string, string>;
const pools = new Map(Object.entries(urls).map(([name, url]) => [name, new Pool(url)]));
const headers = { 'content-type': 'application/json' };

/** The answer of a subgraph as it comes. */
export async function askText(subgraph: string, query: string, variables: object): Promise<string> {
  const pool = pools.get(subgraph);
  if (pool === undefined) throw new Error(`No subgraph ${subgraph}`);
  const body = JSON.stringify({ query, variables });
  return (await pool.request({ path: '/graphql', method: 'POST', headers, body })).body.text();
}

export async function ask<Data>(subgraph: string, query: string, variables: object): Promise<Data> {
  return (JSON.parse(await askText(subgraph, query, variables)) as { data: Data }).data;
}
