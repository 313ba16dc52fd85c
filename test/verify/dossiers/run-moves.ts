import fc from 'fast-check';
import { testToday, type TestSubgraph, viewerWith } from '../../../shared/service/testing.js';
import { type Done, type DossierModel, foresee, readModel } from './dossier-model.js';
import { type Dice, dice, throwMove } from './random-moves.js';
import { differences } from './compare-dossiers.js';

export interface Plan {
  readonly dossiers: number;
  readonly movesEach: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Tally {
  moves: number;
  WRITTEN: number;
  REPEATED: number;
  REFUSED: number;
  comparisons: number;
  /** Ends a millisecond before the deadline, on it, and after it: where in time turns into late. */
  before: number;
  on: number;
  after: number;
}

/** As many dossiers in one request, each with two moves: 500 items. */
const inOneBatch = 250;
const clerk = viewerWith('dossier:write');
const now = new Date(`${testToday}T05:00:00Z`).getTime();

/**
 * Hands dossiers in and moves them at random, through the mutations that one-stop systems use; after each batch its
 * dossiers must stand where the model says. Throws on the first that does not, with all that was done to it.
 */
export async function runMoves(
  subgraph: TestSubgraph,
  { dossiers, movesEach, seed, say = () => undefined }: Plan,
): Promise<Tally> {
  const models = await handIn(subgraph, dossiers);
  const tally: Tally = { moves: 0, WRITTEN: 0, REPEATED: 0, REFUSED: 0, comparisons: 0, before: 0, on: 0, after: 0 };
  const rounds = Math.ceil(movesEach / 2);
  const batchesEach = Math.ceil(dossiers / inOneBatch);
  const throws = fc.array(dice, { minLength: 2 * inOneBatch, maxLength: 2 * inOneBatch });
  const thrown = fc.sample(throws, { seed, numRuns: rounds * batchesEach }).values();
  for (let round = 0; round < rounds; round++) {
    for (let first = 0; first < models.length; first += inOneBatch) {
      const batch = models.slice(first, first + inOneBatch);
      await moveBatch(subgraph, batch, thrown.next().value ?? [], tally);
      await demandEqual(subgraph, batch, tally);
    }
    if (round % 10 === 9 || round === rounds - 1) say(`  ${tally.moves} moves, ${tally.WRITTEN} written`);
  }
  return tally;
}

async function handIn(subgraph: TestSubgraph, count: number): Promise<DossierModel[]> {
  const [desk] = await subgraph.query<{ id: string; agency: string }>(
    `SELECT id, agency_id AS agency FROM one_stop_desk WHERE closed_on = '2025-07-01' AND agency_id = 'agc_VPUB' ORDER BY code LIMIT 1`,
  );
  const [procedure] = await subgraph.query<{ id: string }>(
    `SELECT id FROM procedure WHERE valid_to IS NULL AND published_at < '2021-01-01' ORDER BY code LIMIT 1`,
  );
  if (desk === undefined || procedure === undefined) throw new Error('There is no desk or procedure to hand in at');
  const models: DossierModel[] = [];
  for (let first = 0; first < count; first += 500) {
    const items = Array.from({ length: Math.min(500, count - first) }, (_, n) => submission(first + n));
    const { data, errors } = await subgraph.ask(
      'mutation ($key: String!, $items: [DossierSubmissionInput!]!) { done: submitDossiers(idempotencyKey: $key, items: $items) { written } }',
      {
        variables: {
          key: `hand-in-${first}`,
          items: items.map((item) => ({ ...item, desk: desk.id, procedure: procedure.id })),
        },
        viewer: clerk,
      },
    );
    if (data?.done?.written !== items.length)
      throw new Error(`Not all were handed in: ${JSON.stringify(errors ?? data)}`);
    models.push(...items.map((item) => modelOf(item, desk.agency)));
  }
  return models;
}

const dayMs = 86_400_000;

/** Half of them online, half at the desk; handed in one after the other from 2021 on. */
function submission(n: number) {
  const at = new Date(Date.UTC(2021, 0, 4, 1) + n * 20 * 3_600_000).getTime();
  const isOnline = n % 2 === 0;
  return {
    code: `MODEL-${String(n).padStart(7, '0')}`,
    channel: isOnline ? 'ONLINE' : 'DIRECT',
    submittedAt: new Date(at).toISOString(),
    dueAt: isOnline ? null : new Date(at + 5 * dayMs).toISOString(),
  };
}

function modelOf({ code, channel, submittedAt, dueAt }: ReturnType<typeof submission>, agency: string): DossierModel {
  const at = new Date(submittedAt).getTime();
  const kind = channel === 'ONLINE' ? 'SUBMIT_ONLINE' : 'SUBMIT';
  return { code, agency, log: [{ kind, at, dueAt: dueAt === null ? null : new Date(dueAt).getTime() }] };
}

let requests = 0;

async function moveBatch(
  subgraph: TestSubgraph,
  models: readonly DossierModel[],
  thrown: readonly Dice[],
  tally: Tally,
): Promise<void> {
  const asked = [0, 1].flatMap((turn) =>
    models.map((model, n) => {
      const move = throwMove(model, thrown[turn * inOneBatch + n] as Dice, now);
      const foreseen = foresee(model, move, now);
      if (foreseen === 'WRITTEN') countEdge(model, move, tally);
      if (foreseen === 'WRITTEN') model.log.push(move);
      return { model, move, foreseen };
    }),
  );
  const { data, errors } = await subgraph.ask(
    'mutation ($key: String!, $items: [DossierMoveItemInput!]!) { done: moveDossiers(idempotencyKey: $key, items: $items) { items { outcome message } } }',
    {
      variables: { key: `moves-${String((requests += 1)).padStart(8, '0')}`, items: asked.map(itemOf) },
      viewer: clerk,
    },
  );
  if (errors !== undefined) throw new Error(`A batch failed: ${JSON.stringify(errors)}`);
  const items: readonly { outcome: 'WRITTEN' | 'REPEATED' | 'REFUSED'; message: string | null }[] = data.done.items;
  for (const [n, { outcome, message }] of items.entries()) {
    const { model, move, foreseen } = asked[n] as (typeof asked)[number];
    tally.moves++;
    tally[outcome]++;
    if (outcome !== foreseen)
      throw new Error(`${told(model, move)}\nforeseen ${foreseen}, but ${outcome} ${message ?? ''}`);
  }
}

/** Before the move is in the log: an end closes the pause that is open, and the deadline with it. */
function countEdge(model: DossierModel, { kind, at }: Done, tally: Tally): void {
  if (kind !== 'FINISH' && kind !== 'STOP') return;
  const { due, pausedFor, standsSince } = readModel(model);
  if (due === null || standsSince !== null) return;
  const edge = ({ [-1]: 'before', 0: 'on', 1: 'after' } as const)[at - due - pausedFor];
  if (edge !== undefined) tally[edge]++;
}

const itemOf = ({ model: { code }, move: { kind, at, dueAt, ...rest } }: { model: DossierModel; move: Done }) => ({
  ...{ code, move: kind, at: new Date(at).toISOString() },
  ...{ dueAt: dueAt ? new Date(dueAt).toISOString() : null, mode: 'ELECTRONIC' },
  ...rest,
});

async function demandEqual(subgraph: TestSubgraph, models: readonly DossierModel[], tally: Tally): Promise<void> {
  const [difference] = await differences(subgraph, models);
  tally.comparisons += models.length;
  if (difference !== undefined) throw new Error(`${told(difference.model)}\n${difference.words}`);
}

/** All that was done to a dossier: lives are independent, so this alone reproduces what went wrong. */
const told = ({ code, log }: DossierModel, next?: Done): string =>
  [
    `Dossier ${code}:`,
    ...[...log, ...(next ? [next] : [])].map((done) => `  ${new Date(done.at).toISOString()} ${JSON.stringify(done)}`),
  ].join('\n');
