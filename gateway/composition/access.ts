import { type AccessTable, mergeAccessTables, readAccessTable } from '../../shared/trust/access-table.js';
import type { AccessEntry } from '../access/access-file.js';
import { localSubgraph } from '../subgraphs.js';
import type { SubgraphSdls } from './compose.js';

/** The text of `access-table.json`: the strictest word of all subgraphs on every field, sorted so that its diff reads. */
export function printAccessTable(sdls: SubgraphSdls): string {
  const names = Object.keys(sdls).sort();
  const tables = names.map((name) => [name, readTable(name, sdls[name] ?? '')] as const);
  // Between equals the first word stands. The gateway's stubs repeat the owner's, so its table is heard first.
  const heard = [...tables].sort(([one], [other]) => Number(other === localSubgraph) - Number(one === localSubgraph));
  const merged = mergeAccessTables(heard.map(([, table]) => table));
  const entries = [...merged]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([coordinate, access]) => {
      const owners = tables.filter(([, table]) => table.has(coordinate)).map(([name]) => name);
      return [coordinate, { ...access, subgraphs: owners } satisfies AccessEntry] as const;
    });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function readTable(name: string, sdl: string): AccessTable {
  try {
    return readAccessTable(sdl);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
