import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { HubError } from '../../shared/errors/hub-error.js';
import { mayAccess } from '../../shared/trust/access-table.js';
import { denied } from '../../shared/trust/guard-fields.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import { type GatewayAccessTable, parseAccessTable } from './access-file.js';
import { collectFields } from './field-collector.js';

export interface GuardedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly viewer: Viewer;
}

/** Decides before anything is planned or fetched: one error per field that the viewer may not read; none means go on. */
export type AccessGuard = (operation: GuardedOperation) => readonly HubError[];

export function accessGuard(tableOf: (schema: GraphQLSchema) => GatewayAccessTable): AccessGuard {
  // The server parses a text once per schema and hands out the same document: its fields need to be collected once.
  const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();
  return ({ schema, document, operation, viewer }) => {
    const fields = known.get(operation) ?? collectFields(schema, document, operation);
    known.set(operation, fields);
    const table = tableOf(schema);
    return [...fields]
      .filter((field) => !isOpen(table, field, viewer))
      .map((field) => denied(field, table.get(field)?.scopes ?? [], viewer));
  };
}

/** The table that a schema came with: read once. */
export function accessTables(textOf: (schema: GraphQLSchema) => string): (schema: GraphQLSchema) => GatewayAccessTable {
  const tables = new WeakMap<GraphQLSchema, GatewayAccessTable>();
  return (schema) => {
    const table = tables.get(schema) ?? parseAccessTable(textOf(schema));
    tables.set(schema, table);
    return table;
  };
}

/** What the table does not know is shut: a field must be declared before anyone reads it. */
function isOpen(table: GatewayAccessTable, field: string, { scopes }: Viewer): boolean {
  const access = table.get(field);
  return access !== undefined && mayAccess(access, field, scopes);
}
