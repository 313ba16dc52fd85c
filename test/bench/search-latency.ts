import '../setup.js';
import { cpus, loadavg } from 'node:os';
import { runCommand } from '../../commands/maintenance.js';
import { startTestSubgraph, type TestSubgraph } from '../../shared/service/testing.js';
import { spellings } from '../../subgraphs/institutions/search/spellings.fixture.js';
import { institutions } from '../../subgraphs/institutions/subgraph.js';
import { onTemporaryServer } from '../temporary-server.js';

const help = `npm run bench:search
Đo thời gian tìm kiếm đơn vị hành chính và cơ quan, từ câu hỏi GraphQL đến câu trả lời, trong tiến trình — Measures the search for places and agencies, from a GraphQL question to its answer, in process.`;

/** What the search promises, in milliseconds, for 95 of 100 questions. */
const barMs = 20;
const rounds = 3;

const query = `query ($text: String!) {
  search(text: $text, first: 10) {
    score match matchedName matchedFrom matchedTo isInForce
    node { ... on AdminUnit { id code name validTo } ... on Agency { id code name } }
  }
}`;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, () =>
  onTemporaryServer(
    async () => {
      const subgraph = await startTestSubgraph({ definition: institutions });
      try {
        return await measure(subgraph);
      } finally {
        await subgraph.stop();
      }
    },
    { isDurable: true },
  ),
);

/** One question after the other, as one user types; the first round warms up and is not counted. */
async function measure(subgraph: TestSubgraph): Promise<number> {
  console.log(`${cpus().length} cores, Node.js ${process.versions.node}, ${spellings.length} spellings\n`);
  console.log(
    ['round', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'load before'].map((cell) => cell.padStart(12)).join(''),
  );
  await askAll(subgraph);
  const p95s: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const [load = 0] = loadavg();
    const times = await askAll(subgraph);
    p95s.push(percentile(times, 95));
    const figures = [50, 95, 99, 100].map((percent) => percentile(times, percent).toFixed(1));
    console.log([String(round), ...figures, load.toFixed(2)].map((cell) => cell.padStart(12)).join(''));
  }
  const worst = Math.max(...p95s);
  const isKept = worst <= barMs;
  console.log(
    `\n${isKept ? '✓' : '✗'} search p95 ${worst.toFixed(1)} ms (≤ ${barMs} ms), the worst of ${rounds} rounds`,
  );
  return isKept ? 0 : 1;
}

async function askAll(subgraph: TestSubgraph): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of spellings) {
    const from = performance.now();
    const { errors } = await subgraph.ask(query, { variables: { text } });
    if (errors !== undefined) throw new Error(`“${text}”: ${errors.map(({ message }) => message).join('; ')}`);
    times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other);
}

/** The nearest rank, of numbers in order. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Infinity;
}
