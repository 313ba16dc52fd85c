import { readFileSync } from 'node:fs';

/** What the schema command generates and the process reads: files that stand beside this one, here and in `dist`. */
export interface GatewayFiles {
  readonly supergraphSdl: string;
  readonly gatewaySdl: string;
  readonly accessTable: string;
}

export function readGatewayFiles(): GatewayFiles {
  return {
    supergraphSdl: read('supergraph.graphql'),
    gatewaySdl: read('schema.graphql'),
    accessTable: read('access-table.json'),
  };
}

function read(name: string): string {
  try {
    return readFileSync(new URL(name, import.meta.url), 'utf8');
  } catch (error) {
    throw new Error(`gateway/${name} is missing or unreadable; run the schema command`, { cause: error });
  }
}
