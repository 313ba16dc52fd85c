import { parseArgs } from 'node:util';
import { reasonOf } from '../../commands/reason-of.js';
import { features } from './cases/all-features.js';
import { checkCase } from './compare/check-case.js';
import { describeFinding } from './compare/finding.js';
import { generatedGraphs } from './generated/generated-graphs.js';
import { type GraphOutcome, runGenerated } from './generated/run-generated.js';

const help = `npm run verify:federation [-- --operations 20000] [--seed N] [--graph NAME]
Hỏi cổng bằng thao tác ngẫu nhiên, khi đủ phân hệ, khi từng phân hệ hỏng, và so với một schema biết tất cả.
Asks the engine random operations, with every subgraph up and with each one down, and compares with one schema that
knows everything; before that, every case of the conformance suite.
  --operations N   how many, in all (20000)
  --seed N         the same operations again; a fresh one otherwise
  --graph NAME     of one graph only`;

const say = (line: string): void => console.log(line);

process.exit(
  await run().catch((error: unknown) => {
    console.error(`✗ ${reasonOf(error)}`);
    return 1;
  }),
);

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      operations: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      graph: { type: 'string' },
    },
  });
  const [operations, seed] = [Number(values.operations), Number(values.seed)];
  const graphs = generatedGraphs.filter(({ name }) => values.graph === undefined || name === values.graph);
  const isClear = [operations, seed].every((n) => Number.isInteger(n) && n >= 0) && graphs.length > 0;
  if (values.help || !isClear) {
    say(help);
    return values.help ? 0 : 2;
  }
  say(`seed ${seed}`);
  const wrongCases = values.graph === undefined ? await checkCases() : 0;
  const outcomes = await runGenerated({ graphs, operations, seed, say });
  return tell({ outcomes, wrongCases, seed });
}

async function checkCases(): Promise<number> {
  const suites = features.flatMap((feature) => feature.suites.map((suite) => ({ feature: feature.name, ...suite })));
  let wrong = 0;
  for (const { feature, graph, cases } of suites) {
    for (const given of cases) {
      const finding = await checkCase(graph, given);
      if (finding === null) continue;
      wrong += 1;
      say(`✗ ${feature} · ${graph.name} · ${given.title}\n${describeFinding(finding)}\n`);
    }
  }
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const graphs = new Set(suites.map(({ graph }) => graph)).size;
  say(`· ${cases} cases over ${graphs} graphs, ${wrong} wrong`);
  return wrong;
}

interface Verdict {
  readonly outcomes: readonly GraphOutcome[];
  readonly wrongCases: number;
  readonly seed: number;
}

function tell({ outcomes, wrongCases, seed }: Verdict): number {
  console.table(outcomes.map(({ differences, ...counted }) => ({ ...counted, differences: differences.length })));
  const sum = (of: (outcome: GraphOutcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  const differences = sum((one) => one.differences.length);
  const counted = `${sum((one) => one.operations)} operations, ${sum((one) => one.comparisons)} comparisons`;
  const isRight = differences + wrongCases === 0;
  say(`${isRight ? '✓' : '✗'} ${counted}, ${differences} differences, ${wrongCases} wrong cases (seed ${seed})`);
  return isRight ? 0 : 1;
}
