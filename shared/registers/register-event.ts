import type { LocalDate } from '../time/local-date.js';
import type { RegisterProposal } from './proposal.js';

/** One version of a registered thing, in the one shape that every register travels in. */
export interface RegisterEntry {
  readonly register: string;
  readonly entityId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly level: string | null;
  readonly parentId: string | null;
  readonly placeId: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RegisterSuccession {
  readonly id: string;
  readonly register: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly relation: string;
  readonly effectiveFrom: LocalDate;
}

/** The kinds of event of a register feed. Each carries the whole state, so a repeat changes nothing. */
export const registerEventKinds = {
  entry: 'REGISTER_ENTRY',
  succession: 'REGISTER_SUCCESSION',
  proposal: 'REGISTER_PROPOSAL',
} as const;

/** All versions of one thing: what `REGISTER_ENTRY` carries. */
export interface RegisterEntryPayload {
  readonly register: string;
  readonly versions: readonly RegisterEntry[];
}

/** What `REGISTER_PROPOSAL` carries; null: the draft was removed. */
export interface RegisterProposalPayload {
  readonly proposal: RegisterProposal | null;
}
