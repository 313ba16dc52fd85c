import { randomUUID } from 'node:crypto';
import { type SeededRandom, seededRandom } from '../../../../shared/sample/seeded-random.js';
import { testToday, type TestSubgraph, viewerWith } from '../../../../shared/service/testing.js';
import { type Counter, drawSubmission } from './draw-submission.js';
import { drawMove, type StandingDossier } from './draw-move.js';
import { foldSums } from './fold-sums.js';

export interface MovesAsked {
  /** How many moves must be written. */
  readonly count: number;
  readonly seed: number;
}

export interface MovesMade {
  readonly moved: number;
  readonly refused: number;
  readonly handedIn: number;
}

/** As many as a batch takes. */
const inOneBatch = 500;
/** So many times is each moved, more or less: it goes through several states. */
const movesOfEach = 6;
const handedInEachTime = 60;
/** What comes between two folds is read from differences. */
const batchesBetweenFolds = 7;
const now = new Date(`${testToday}T05:00:00Z`);
const clerk = viewerWith('dossier:write');

/** Moves sample dossiers and dossiers that it hands in itself, in batches as one-stop systems send them, with one move of each in a batch. */
export async function moveDossiers(graph: TestSubgraph, { count, seed }: MovesAsked): Promise<MovesMade> {
  const random = seededRandom(`moves ${seed}`);
  const counter = await readCounter(graph);
  const pool = drawSome(random, await readIds(graph), Math.ceil(count / movesOfEach));
  const made = { moved: 0, refused: 0, handedIn: 0 };
  for (let batch = 0; made.moved < count; batch++) {
    const submissions = upTo(handedInEachTime).map((n) => drawSubmission(random, counter, `KC-${seed}-${batch}-${n}`));
    const handedIn = await send(graph, { field: 'submitDossiers', item: 'DossierSubmissionInput', items: submissions });
    pool.push(...handedIn);
    const standing = await readStanding(graph, drawSome(random, pool, Math.min(inOneBatch, count - made.moved)));
    const moves = standing.map((dossier) => drawMove(random, dossier, now));
    const moved = await send(graph, { field: 'moveDossiers', item: 'DossierMoveItemInput', items: moves });
    if (moved.length === 0) throw new Error('A whole batch of moves was refused');
    if (batch % batchesBetweenFolds === 0) await foldSums(graph);
    made.handedIn += handedIn.length;
    made.moved += moved.length;
    made.refused += moves.length - moved.length;
  }
  return made;
}

interface Batch {
  readonly field: 'submitDossiers' | 'moveDossiers';
  readonly item: string;
  readonly items: readonly object[];
}

/** Answers the dossiers that were written; whoever is refused undoes no other. */
async function send(graph: TestSubgraph, { field, item, items }: Batch): Promise<string[]> {
  const query = `mutation ($key: String!, $items: [${item}!]!) {
    batch: ${field}(idempotencyKey: $key, items: $items) { items { outcome dossierId } } }`;
  const { data, errors } = await graph.ask(query, { variables: { key: randomUUID(), items }, viewer: clerk });
  if (errors !== undefined) throw new Error(`${field}: ${errors.map(({ message }) => message).join('; ')}`);
  const answered: readonly { outcome: string; dossierId: string }[] = data.batch.items;
  return answered.filter(({ outcome }) => outcome === 'WRITTEN').map(({ dossierId }) => dossierId);
}

async function readIds(graph: TestSubgraph): Promise<string[]> {
  const rows = await graph.query<{ id: string }>('SELECT id FROM dossier ORDER BY number');
  return rows.map(({ id }) => id);
}

/** In the order drawn: one seed makes the same moves. */
const readStanding = (graph: TestSubgraph, ids: readonly string[]): Promise<StandingDossier[]> =>
  graph.query(
    `SELECT d.id, d.state, d.paused_since IS NOT NULL AS "isPaused", d.due_at AS "dueAt",
            greatest(d.submitted_at, d.received_at, d.processing_ended_at, d.returned_at, d.paused_since, d.moved_at,
              (SELECT max(greatest(began_at, ended_at)) FROM dossier_pause WHERE dossier = d.number),
              (SELECT max(greatest(began_at, ended_at)) FROM dossier_step WHERE dossier = d.number),
              (SELECT max(extended_at) FROM dossier_extension WHERE dossier = d.number),
              (SELECT max(transferred_at) FROM dossier_transfer WHERE dossier = d.number)) AS "lastAt"
     FROM unnest($1::text[]) WITH ORDINALITY AS drawn (id, nth) JOIN dossier AS d USING (id) ORDER BY drawn.nth`,
    [ids],
  );

async function readCounter(graph: TestSubgraph): Promise<Counter> {
  const desks = await graph.query<Counter['desks'][number]>(
    `SELECT id, greatest(opened_on, '2021-01-01')::text AS "from", least(closed_on, '2026-01-01')::text AS "to"
     FROM one_stop_desk WHERE agency_id IS NOT NULL AND daterange(opened_on, closed_on) && '[2021-01-01,2026-01-01)' ORDER BY code, opened_on`,
  );
  const procedures = await graph.query<{ id: string }>('SELECT id FROM procedure WHERE NOT is_internal ORDER BY code');
  return { desks, procedures: procedures.map(({ id }) => id) };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Some of a list, none of them twice. */
function drawSome(random: SeededRandom, list: readonly string[], count: number): string[] {
  const drawn = new Set<string>();
  while (drawn.size < Math.min(count, list.length)) drawn.add(random.pick(list));
  return [...drawn];
}
