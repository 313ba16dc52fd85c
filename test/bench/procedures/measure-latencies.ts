import type { TestSubgraph } from '../../../shared/service/testing.js';
import { percentile } from './measure-load.js';
import type { OurService } from './our-service.js';
import type { Question } from './questions.js';

interface Measurement {
  readonly graph: Pick<TestSubgraph, 'ask'>;
  readonly service: OurService;
  readonly title: string;
  readonly questions: readonly Question[];
}

const timesAsked = 200;

/** A line for each question; the worst p95 of all. */
export async function measureLatencies({ graph, service, title, questions }: Measurement): Promise<number> {
  console.log(line([title, 'asked', 'statements', 'p50 ms', 'p95 ms', 'max ms']));
  let worst = 0;
  for (const question of questions) {
    await askInTurn(service, question, 30);
    const times = await askInTurn(service, question, timesAsked);
    const { statements } = await graph.ask(question.query, { variables: question.variables[0] ?? {} });
    const figures = [50, 95, 100].map((percent) => percentile(times, percent).toFixed(1));
    console.log(line([question.name, String(times.length), String(statements), ...figures]));
    worst = Math.max(worst, percentile(times, 95));
  }
  console.log('');
  return worst;
}

async function askInTurn({ askText }: OurService, { query, variables }: Question, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const body = JSON.stringify({ query, variables: variables[n % variables.length] ?? {} });
    const from = performance.now();
    const answer = await askText(body);
    taken.push(performance.now() - from);
    if (answer.includes('"errors"')) throw new Error(`${query}: ${answer.slice(0, 500)}`);
  }
  return taken.sort((one, other) => one - other);
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, n) => (n === 0 ? cell.padEnd(44) : cell.padStart(11))).join('');
