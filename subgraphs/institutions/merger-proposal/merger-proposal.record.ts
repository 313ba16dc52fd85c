import type { WriteTransaction } from '../../../shared/database/write-transaction.js';
import { newId } from '../../../shared/identity/new-id.js';
import { appendEvents } from '../../../shared/outbox/outbox-event.js';
import { recordKind, type Writing } from '../../../shared/records/record-kind.js';
import type { RegisterProposal } from '../../../shared/registers/proposal.js';
import { registerEventKinds } from '../../../shared/registers/register-event.js';
import { MergerProposal } from './merger-proposal.entity.js';
import { MergerProposalInput } from './merger-proposal.inputs.js';
import { mergerFaults } from './merger-proposal.rules.js';

/** How drafts of mergers are kept: saved here, published to all who count, in force nowhere. */
export const mergerProposalRecord = recordKind<MergerProposal, MergerProposalInput>({
  type: 'MergerProposal',
  title: { vi: 'phương án sắp xếp', en: 'merger proposal' },
  entity: MergerProposal,
  input: MergerProposalInput,
  complete: withIds,
  faults: async ({ after }, { transaction, today }) =>
    after === null ? [] : mergerFaults(after, await placesInForce(transaction, today)),
  publish,
});

/** Places that would be formed get an id; mergers that name them by code name them by id. */
function withIds({ units, mergers }: MergerProposal): Pick<MergerProposal, 'units' | 'mergers'> {
  const named = units.map((unit) => ({ ...unit, id: (unit as Partial<typeof unit>).id ?? newId('AdminUnit') }));
  const ids = new Map(named.map(({ code, id }) => [code, id]));
  return { units: named, mergers: mergers.map((merger) => ({ ...merger, toId: ids.get(merger.toId) ?? merger.toId })) };
}

async function placesInForce(transaction: WriteTransaction, today: string): Promise<Set<string>> {
  const rows = await transaction.query<{ id: string }>(
    `SELECT entity_id AS id FROM register_entry
     WHERE register = 'adminUnit' AND valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to)`,
    [today],
  );
  return new Set(rows.map(({ id }) => id));
}

async function publish({ transaction }: Writing, ids: readonly string[]): Promise<void> {
  const rows = await transaction.query<{ id: string; proposal: RegisterProposal }>(
    'SELECT id, proposal FROM register_proposal WHERE id = ANY ($1)',
    [ids],
  );
  const proposals = new Map(rows.map(({ id, proposal }) => [id, proposal]));
  await appendEvents(
    transaction,
    ids.map((id) => ({
      entityType: 'MergerProposal',
      entityId: id,
      kind: registerEventKinds.proposal,
      payload: { proposal: proposals.get(id) ?? null },
    })),
  );
}
