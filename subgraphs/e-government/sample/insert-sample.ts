import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { SystemOperation } from '../system-operation/system-operation.entity.js';
import type { SampleConnection } from './sample-connections.js';
import type { SampleSpan } from './sample-spans.js';

export async function insertOperations(transaction: Queryable, operations: readonly SystemOperation[]): Promise<void> {
  await transaction.query(
    `INSERT INTO system_operation (system_id, citizen_related, exchanges_documents, state, valid_from, valid_to, origin)
     SELECT "systemId", "citizenRelated", "exchangesDocuments", state, "validFrom", "validTo", 'SAMPLE'
     FROM jsonb_to_recordset($1::jsonb) AS row ("systemId" text, "citizenRelated" boolean,
       "exchangesDocuments" boolean, state text, "validFrom" date, "validTo" date)`,
    [JSON.stringify(operations)],
  );
}

export async function insertConnections(
  transaction: Queryable,
  connections: readonly SampleConnection[],
): Promise<void> {
  await transaction.query(
    `INSERT INTO system_connection (id, from_system_id, to_system_id, via, valid_from, valid_to, origin)
     SELECT id, "fromSystemId", "toSystemId", via, "validFrom", "validTo", 'SAMPLE'
     FROM jsonb_to_recordset($1::jsonb) AS row (id text, "fromSystemId" text, "toSystemId" text, via text,
       "validFrom" date, "validTo" date)`,
    [JSON.stringify(connections)],
  );
}

export async function insertSpans(transaction: Queryable, spans: readonly SampleSpan[]): Promise<void> {
  await transaction.query(
    `INSERT INTO connection_span (connection_id, state, from_at, to_at, origin)
     SELECT "connectionId", state, "fromAt", "toAt", 'SAMPLE'
     FROM jsonb_to_recordset($1::jsonb) AS row ("connectionId" text, state text, "fromAt" timestamptz, "toAt" timestamptz)`,
    [JSON.stringify(spans)],
  );
}
