import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Whether a port of this machine can be taken. */
export const isPortFree = async (port: number, host = '127.0.0.1'): Promise<boolean> =>
  (await portFault(port, host)) === null;

/** What keeps us from listening there (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL` …), or null. */
export function portFault(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** Ports that nobody uses now, for a hub beside the one that runs. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
