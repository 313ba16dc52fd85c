import { readFileSync } from 'node:fs';

/** What the schema command generates and the process reads. */
export interface GatewayFiles {
  readonly supergraphSdl: string;
  readonly gatewaySdl: string;
  readonly accessTable: string;
}

const names = { supergraphSdl: 'supergraph.graphql', gatewaySdl: 'schema.graphql', accessTable: 'access-table.json' };

/** Beside this file, here and in `dist`. */
export const ownDirectory = new URL('.', import.meta.url);

export const gatewayFileUrls = (directory: URL): readonly URL[] =>
  Object.values(names).map((name) => new URL(name, directory));

export const readGatewayFiles = (directory = ownDirectory): GatewayFiles => ({
  supergraphSdl: read(names.supergraphSdl, directory),
  gatewaySdl: read(names.gatewaySdl, directory),
  accessTable: read(names.accessTable, directory),
});

function read(name: string, directory: URL): string {
  try {
    return readFileSync(new URL(name, directory), 'utf8');
  } catch (error) {
    throw new Error(`gateway/${name} is missing or unreadable; run the schema command`, { cause: error });
  }
}
