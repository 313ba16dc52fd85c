import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

/** Proposals that merge the last two communes, so that there is a list. */
export const someProposals = `
  INSERT INTO merger_proposal (id, origin, title, units, mergers)
    SELECT 'mgp_' || gen_random_uuid(), 'SAMPLE', 'Diễn tập ' || n, '[]', jsonb_build_array(jsonb_build_object('fromIds', commune[1:1], 'toId', commune[2]))
    FROM generate_series(1, 20) AS n,
      (SELECT array_agg(unit_id ORDER BY code DESC) AS commune FROM admin_unit_version WHERE level = 'COMMUNE' AND valid_to IS NULL) AS living`;

const proposals = 'SELECT id FROM merger_proposal';
const preview = `query ($id: ID!) { target(id: "T3.3a") { ... on InstitutionTarget { preview(proposal: $id) { moved { unitName before { state } } } } } }`;

export const mergerProposalListFields = ({ ofRecord, below, about }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'MergerProposal',
    table: 'merger_proposal',
    field: 'mergerProposals',
    selection: 'id title',
    statements: 1,
  }),
  'MergerProposal.units': [1, below('MergerProposal', proposals, 'units { code name }')],
  'MergerProposal.mergers': [1, below('MergerProposal', proposals, 'mergers { fromIds toId }')],
  'TargetPreview.moved': [8, about(proposals, preview)], // of the registers as they are; the rehearsal counts its own
});
