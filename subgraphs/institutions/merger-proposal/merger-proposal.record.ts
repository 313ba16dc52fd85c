import type { WriteTransaction } from '../../../shared/database/write-transaction.js';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { newId } from '../../../shared/identity/new-id.js';
import { appendEvents } from '../../../shared/outbox/outbox-event.js';
import { recordKind, type Writing } from '../../../shared/records/record-kind.js';
import type { RegisterProposal } from '../../../shared/registers/proposal.js';
import { registerEventKinds } from '../../../shared/registers/register-event.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { MergerProposal } from './merger-proposal.entity.js';
import { MergerProposalInput } from './merger-proposal.inputs.js';
import { mergerFaults, type Places } from './merger-proposal.rules.js';

/** How drafts of mergers are kept: saved here, published to all who count, in force nowhere. */
export const mergerProposalRecord = recordKind<MergerProposal, MergerProposalInput>({
  type: 'MergerProposal',
  title: { vi: 'phương án sắp xếp', en: 'merger proposal' },
  entity: MergerProposal,
  input: MergerProposalInput,
  complete: (row) => ({
    ...withIds(row),
    note: row.note ?? null,
    legalBasis: row.legalBasis ?? null,
    legalEffectiveOn: row.legalEffectiveOn ?? null,
    enactedFrom: row.enactedFrom ?? null,
  }),
  faults: async ({ before, after }, { transaction, today }) => {
    if (before !== null && before.enactedFrom !== null) return [enactedAlready(before.enactedFrom)];
    return after === null ? [] : mergerFaults(after, await placesInForce(transaction, today));
  },
  publish,
});

/** Places that would be formed get an id; mergers that name them by code name them by id. */
function withIds({ units, mergers }: MergerProposal): Pick<MergerProposal, 'units' | 'mergers'> {
  const named = units.map((unit) => ({ ...unit, id: (unit as Partial<typeof unit>).id ?? newId('AdminUnit') }));
  const ids = new Map(named.map(({ code, id }) => [code, id]));
  return { units: named, mergers: mergers.map((merger) => ({ ...merger, toId: ids.get(merger.toId) ?? merger.toId })) };
}

export async function placesInForce(transaction: WriteTransaction, day: LocalDate): Promise<Places> {
  const rows = await transaction.query<{ id: string; level: string }>(
    `SELECT entity_id AS id, level FROM register_entry
     WHERE register = 'adminUnit' AND valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to)`,
    [day],
  );
  return { day, existing: new Map(rows.map(({ id, level }) => [id, level])) };
}

export const enactedAlready = (day: LocalDate): Bilingual => ({
  vi: `Phương án đã được thực hiện từ ngày ${day}: sổ đăng ký đã theo đó, không sửa hay xóa phương án nữa.`,
  en: `The proposal was carried out from ${day}: the registers follow it, and it is neither changed nor removed.`,
});

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
