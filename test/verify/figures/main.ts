import '../../setup.js';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../../commands/reason-of.js';
import { onTemporaryServer } from '../../temporary-server.js';
import { withBothSides } from './both-sides.js';
import type { Sides } from './compare-figures.js';
import { corruptOneAggregate } from './corrupt-aggregate.js';
import { verifiedInstitutions } from './institutions.js';
import { writeLastResult } from './last-result.js';
import { verifiedProcedures } from './procedures.js';
import { runMoves, runVerification, runWrites } from './run-verification.js';

const help = `npm run verify:figures -- institutions [--write-result] [--corrupt] [--writes 100 [--seed 1]]
npm run verify:figures -- procedures   [the same] [--moves 10000 [--seed 1]]
Đếm lại mọi chỉ tiêu bằng SQL độc lập và so với đồ thị — Counts every target again in plain SQL and compares with the graph.
  --write-result   keeps the result in test/verify/figures/last-result-<name>.md
  --corrupt        first changes one aggregate row, which must be caught
  --writes N       instead: N random writes, and after each what it touched and fifty other figures
  --moves N        first: N random moves of dossiers, and dossiers handed in between
  --seed S         another series of writes or moves`;

const subgraphs = [verifiedInstitutions, verifiedProcedures];

const asked = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      writes: { type: 'string', default: '0' },
      moves: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      corrupt: { type: 'boolean', default: false },
      'write-result': { type: 'boolean', default: false },
    },
  });
const say = (line: string): void => console.log(line);

process.exit(
  await run().catch((error: unknown) => {
    console.error(`✗ ${reasonOf(error)}`);
    return 1;
  }),
);

async function run(): Promise<number> {
  const { values, positionals } = asked();
  const plan = { ...values, writes: Number(values.writes), moves: Number(values.moves), seed: Number(values.seed) };
  const subgraph = subgraphs.find(({ name }) => name === positionals.join());
  const isClear = [plan.writes, plan.moves, plan.seed].every((n) => Number.isInteger(n) && n >= 0);
  if (values.help || subgraph === undefined || !isClear || (plan.moves > 0 && subgraph !== verifiedProcedures)) {
    say(help);
    return values.help ? 0 : 2;
  }
  return onTemporaryServer(() => withBothSides(subgraph, (sides) => verify(sides, plan)), { isDurable: false });
}

interface Plan {
  readonly writes: number;
  readonly moves: number;
  readonly seed: number;
  readonly corrupt: boolean;
  readonly 'write-result': boolean;
}

async function verify(
  sides: Sides,
  { writes, moves, seed, corrupt, 'write-result': keepsResult }: Plan,
): Promise<number> {
  if (writes > 0) return runWrites(sides, say, { count: writes, seed });
  if (moves > 0) await runMoves(sides, say, { count: moves, seed });
  if (corrupt) await corruptOneAggregate(sides);
  const outcome = await runVerification(sides, say);
  if (keepsResult) await writeLastResult(sides, outcome);
  return outcome.exitCode;
}
