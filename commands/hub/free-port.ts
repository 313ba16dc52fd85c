import { createServer } from 'node:net';

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
