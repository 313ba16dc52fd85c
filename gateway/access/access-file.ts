import type { AccessTable, FieldAccess } from '../../shared/trust/access-table.js';

/** One line of `access-table.json`: what is declared for a field, and which subgraphs declare it. */
export interface AccessEntry extends FieldAccess {
  readonly subgraphs: readonly string[];
}

/** `Type.field` to what is declared for it in all subgraphs together. */
export type GatewayAccessTable = ReadonlyMap<string, AccessEntry> & AccessTable;

export const parseAccessTable = (json: string): GatewayAccessTable =>
  new Map(Object.entries(JSON.parse(json) as Record<string, AccessEntry>));

/** Every scope that opens anything. */
export const scopesOf = (table: GatewayAccessTable): readonly string[] =>
  [...new Set([...table.values()].flatMap(({ scopes }) => scopes.flat()))].sort();
