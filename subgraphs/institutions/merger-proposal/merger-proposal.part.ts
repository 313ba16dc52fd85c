import { MergerProposals1700000000160 } from '../migrations/1700000000160-merger-proposals.js';
import { definePart } from '../part.js';
import { MergerProposal } from './merger-proposal.entity.js';
import { mergerProposalResolvers } from './merger-proposal.resolver.js';

/** Drafts of mergers, to be rehearsed by every owner of a target. */
export const mergerProposals = definePart({
  resolvers: mergerProposalResolvers,
  references: { MergerProposal: ({ id }, { loaders }) => loaders.mergerProposal.load(id) },
  entities: [MergerProposal],
  migrations: [MergerProposals1700000000160],
  seeds: [],
});
