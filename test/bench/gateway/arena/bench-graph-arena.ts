import { benchFiles } from '../graph/bench-files.js';
import { benchSubgraphs } from '../graph/bench-graph.js';
import { questionOf, type QuestionName } from '../graph/questions.js';
import { referenceAnswer } from '../graph/reference-answer.js';
import { startStub } from '../stub/start-stub.js';
import { type Arena, type ArenaParts, surroundingsOf } from './arena.js';

/** A question to the bench graph, whose right answer is known without any gateway. */
export async function benchGraphArena(name: Exclude<QuestionName, 'scoreboard'>, parts: ArenaParts): Promise<Arena> {
  const files = benchFiles();
  const answer = await referenceAnswer(files.supergraphSdl, questionOf(name));
  const inProcess = Object.fromEntries(Object.keys(benchSubgraphs).map((subgraph) => [subgraph, null]));
  const stub = await startStub(inProcess, parts.cores);
  const surroundings = surroundingsOf(name, files, stub, parts);
  return { surroundings, stub, answer };
}
