import { notFound } from '../errors/hub-error.js';
import type { Queryable } from '../outbox/outbox-event.js';

/** A place that a merger would make. */
export interface ProposedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
}

/** Places that would become one. */
export interface ProposedMerger {
  readonly fromIds: readonly string[];
  readonly toId: string;
}

/** A draft of mergers as every reader of the registers knows it. It changes no register; it can be rehearsed. */
export interface RegisterProposal {
  readonly id: string;
  readonly version: number;
  readonly units: readonly ProposedUnit[];
  readonly mergers: readonly ProposedMerger[];
}

/** The proposal as it now stands here; one that was just saved needs a moment to arrive. */
export async function readProposal(database: Queryable, id: string): Promise<RegisterProposal> {
  const rows = await database.query<{ proposal: RegisterProposal }>(
    'SELECT proposal FROM register_proposal WHERE id = $1',
    [id],
  );
  if (rows[0] === undefined) throw notFound({ vi: 'phương án sắp xếp', en: 'merger proposal' }, id);
  return rows[0].proposal;
}
