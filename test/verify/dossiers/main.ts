import '../../setup.js';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../../commands/reason-of.js';
import { startProcedures } from '../../../subgraphs/procedures/procedures.fixture.js';
import { onTemporaryServer } from '../../temporary-server.js';
import { wrongSums } from './recount-dossiers.js';
import { runMoves, type Tally } from './run-moves.js';

const help = `npm run verify:dossiers -- [--dossiers 1000] [--moves 100] [--seed 1]
Chuyển hồ sơ ngẫu nhiên và so với mô hình viết riêng — Moves dossiers at random and compares them with a model written apart.
  --dossiers N   how many dossiers
  --moves M      how many moves each
  --seed S       another series`;

const asked = () =>
  parseArgs({
    options: {
      help: { type: 'boolean' },
      dossiers: { type: 'string', default: '1000' },
      moves: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  });
function say(line: string): void {
  console.log(line);
}

process.exit(
  await run().catch((error: unknown) => {
    console.error(`✗ ${reasonOf(error)}`);
    return 1;
  }),
);

async function run(): Promise<number> {
  const { values } = asked();
  const [dossiers, movesEach, seed] = [values.dossiers, values.moves, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (values.help || ![dossiers, movesEach, seed].every(Number.isInteger)) {
    say(help);
    return values.help ? 0 : 2;
  }
  return onTemporaryServer(() => verify({ dossiers, movesEach, seed }), { isDurable: false });
}

async function verify(plan: { dossiers: number; movesEach: number; seed: number }): Promise<number> {
  const subgraph = await startProcedures();
  try {
    const startedAt = Date.now();
    const tally = await runMoves(subgraph, { ...plan, say });
    const seconds = (Date.now() - startedAt) / 1000;
    const wrong = await wrongSums(subgraph);
    for (const line of [...table(tally, seconds), ...wrong.map((one) => `✗ ${one}`)]) say(line);
    say(
      wrong.length === 0
        ? `✓ ${tally.moves} moves of ${plan.dossiers} dossiers: every state, clock and sum as the model and the recount say`
        : `✗ ${wrong.length} sums differ`,
    );
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await subgraph.stop();
  }
}

function table({ moves, comparisons, before, on, after, ...outcomes }: Tally, seconds: number): string[] {
  return [
    '| What | Count |',
    '| --- | ---: |',
    `| moves | ${moves} |`,
    ...Object.entries(outcomes).map(([outcome, count]) => `| ${outcome} | ${count} |`),
    `| ends 1 ms before the deadline, on it, 1 ms after | ${before}, ${on}, ${after} |`,
    `| dossiers compared with the model | ${comparisons} |`,
    `| seconds | ${seconds.toFixed(1)} |`,
  ];
}
