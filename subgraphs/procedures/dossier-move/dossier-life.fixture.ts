import type { TestSubgraph } from '../procedures.fixture.js';
import { viewerWith } from '../procedures.fixture.js';

export const clerk = { ...viewerWith('dossier:write', 'record:history'), locale: 'en' } as const;

/** Keys of requests: each its own. */
let keys = 0;
export const nextKey = (): string => `key-of-a-test-${String((keys += 1)).padStart(6, '0')}`;

export interface Answered {
  readonly entityId: string;
  readonly version: number;
  readonly replayed: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever was selected
  readonly dossier: any;
}

/** A desk with a procedure that may be handed in there, among the samples. */
export interface Counter {
  readonly desk: string;
  readonly place: string;
  readonly agency: string;
  readonly procedure: string;
}

/** What is handed in at a commune's desk of 2024. */
export async function findCounter(subgraph: TestSubgraph): Promise<Counter> {
  const [desk] = await subgraph.query<{ id: string; place: string; agency: string }>(
    `SELECT id, place_id AS place, agency_id AS agency FROM one_stop_desk WHERE kind = 'COMMUNE' AND closed_on = '2025-07-01' ORDER BY code LIMIT 1`,
  );
  const [procedure] = await subgraph.query<{ code: string }>(
    `SELECT code FROM procedure WHERE 'COMMUNE' = ANY (levels) AND valid_to IS NULL AND published_at < '2021-01-01' ORDER BY code LIMIT 1`,
  );
  if (desk === undefined || procedure === undefined) throw new Error('The samples have no desk or no procedure');
  return { desk: desk.id, place: desk.place, agency: desk.agency, procedure: procedure.code };
}

export interface MoveOutcome {
  readonly answer: Answered | null;
  readonly code: string | null;
  readonly message: string | null;
}

/** Mutations as a clerk sends them. */
export function clerkOf(subgraph: TestSubgraph, selection = 'state version') {
  const send = async (mutation: string, given: string, variables: object, types: string): Promise<MoveOutcome> => {
    const { data, errors } = await subgraph.ask(
      `mutation (${types}) { done: ${mutation}(${given}) { entityId version replayed dossier { ${selection} } } }`,
      { variables, viewer: clerk },
    );
    const [error] = errors ?? [];
    return { answer: data?.done ?? null, code: error?.extensions.code ?? null, message: error?.message ?? null };
  };
  return {
    submit: (input: object, key = nextKey()) =>
      send(
        'submitDossier',
        'idempotencyKey: $key, input: $input',
        { key, input },
        '$key: String!, $input: DossierSubmissionInput!',
      ),
    move: (
      mutation: string,
      {
        id,
        version,
        key = nextKey(),
        ...input
      }: { id: string; version: number; key?: string } & Record<string, unknown>,
    ) =>
      send(
        mutation,
        'idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input',
        { key, id, version, input },
        `$key: String!, $id: ID!, $version: Int!, $input: ${inputTypes[mutation] ?? 'DossierMoveInput'}!`,
      ),
  };
}

const inputTypes: Readonly<Record<string, string>> = {
  receiveDossier: 'ReceiveDossierInput',
  assignDossier: 'AssignDossierInput',
  transferDossier: 'TransferDossierInput',
  extendDossier: 'ExtendDossierInput',
  finishDossier: 'FinishDossierInput',
};
