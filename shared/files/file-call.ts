/** Where files of a subgraph are sent and fetched: `/files/…` at the subgraph, `/files/<subgraph>/…` at the gateway. */
export const filesPath = '/files/';

/** The largest file that is taken. */
export const maxFileBytes = 64 * 1024 * 1024;

/** How long a file may take on its way in, and how long its answer may let wait for the first byte: 64 MB over 3 Mbit/s. */
export const fileWithinMs = 180_000;

/** A file on its way out of which nothing was sent or taken for so long is cut off. */
export const fileStallsAfterMs = 60_000;

/** What a file that is made while it is sent says of itself, before and behind its bytes, begins so. */
export const exportHeader = 'x-export-';

/** What a call about a file is signed over: a signature for one file opens no other, and no other method. */
export const signedFileCall = (method: string, target: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${method} ${target}\n`), body]);
