import { Client } from 'pg';

const connectTimeoutMs = 10_000;

/** Does one piece of work on one connection of its own, outside every pool, and closes it whatever happens. */
export async function onConnection<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'lien-thong',
  });
  client.on('error', () => undefined); // a connection cut while idle: the next statement says so
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
