import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from './institutions.fixture.js';

let institutions: Institutions;
let proposal: string;
beforeAll(async () => {
  institutions = await startInstitutions();
  const places = await institutions.query<{ id: string }>(
    `SELECT entity_id AS id FROM register_entry WHERE level = 'COMMUNE' AND valid_to IS NULL ORDER BY code LIMIT 2`,
  );
  const { data } = await institutions.ask(
    'mutation ($key: String!, $input: MergerProposalInput!) { made: createMergerProposal(idempotencyKey: $key, input: $input) { entityId } }',
    {
      key: randomUUID(),
      input: { title: 'Thử', units: [], mergers: [{ fromIds: [places[0]?.id], toId: places[1]?.id }] },
    },
    viewerWith('places:write'),
  );
  proposal = data.made.entityId as string;
});
afterAll(() => institutions.stop());

const rehearse = () =>
  institutions.ask(
    'query ($proposal: ID!) { target(id: "T3.3a") { ... on InstitutionTarget { preview(proposal: $proposal, asOf: "2025-12-31", closing: CARRIED) { moved { unitId } } } } }',
    { proposal },
  );

test('more rehearsals at once than there are connections: each is answered or told to try again, and the others go on', async () => {
  const rehearsals = Array.from({ length: 12 }, rehearse);
  const answers = await Promise.all(rehearsals);
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ANSWERED');
  expect(new Set(codes)).toEqual(new Set(['ANSWERED', 'TOO_MANY_REQUESTS']));
  expect((await rehearse()).errors).toBeUndefined();
  expect((await institutions.ask('{ plan { number } }')).data.plan.number).toBe('1271/QĐ-UBND');
});
