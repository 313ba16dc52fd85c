import { statSync } from 'node:fs';
import type { Logger } from '../../shared/log/logger.js';
import { gatewayFileUrls, readGatewayFiles } from '../gateway-files.js';
import type { GraphReloader } from './graph-reloader.js';
import { sleeps } from './sleeps.js';

interface Watching {
  readonly reloader: Pick<GraphReloader, 'offer'>;
  readonly directory: URL;
  readonly everyMs: number;
  readonly log: Logger;
}

/** Follows the files of the graph. What still changes between two looks is being written, and is not offered yet. Returns how to stop. */
export function watchFiles({ reloader, directory, everyMs, log }: Watching): () => void {
  const stopping = new AbortController();
  void follow();
  return () => stopping.abort();

  async function follow(): Promise<void> {
    let offered = stampOf(directory);
    let before = offered;
    while (await sleeps(everyMs, stopping.signal)) {
      const now = stampOf(directory);
      if (now !== offered && now === before) {
        offered = now;
        await offer();
      }
      before = now;
    }
  }

  async function offer(): Promise<void> {
    try {
      await reloader.offer(readGatewayFiles(directory));
    } catch (error) {
      log.error({ err: error }, 'the files of the graph cannot be read; the one before serves on');
    }
  }
}

/** When each was written, and how long it is. */
const stampOf = (directory: URL): string =>
  gatewayFileUrls(directory)
    .map((url) => statSync(url, { throwIfNoEntry: false }))
    .map((file) => (file === undefined ? 'none' : `${file.mtimeMs} ${file.size}`))
    .join(', ');
