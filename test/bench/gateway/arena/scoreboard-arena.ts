import { readGatewayFiles } from '../../../../gateway/gateway-files.js';
import { startContender, type Surroundings } from '../contenders/contender.js';
import { bodyOf, questionOf } from '../graph/questions.js';
import { warmUp } from '../load/measure-round.js';
import { type Stub, startStub } from '../stub/start-stub.js';
import { type Arena, type ArenaParts, surroundingsOf } from './arena.js';
import { startHub } from './start-hub.js';

/** The scoreboard of the real hub: every contender asks it once while it runs, and what the subgraphs said is replayed. */
export async function scoreboardArena(parts: ArenaParts): Promise<Arena> {
  const hub = await startHub();
  try {
    const stub = await startStub(hub.subgraphs, parts.cores);
    const surroundings = surroundingsOf('scoreboard', readGatewayFiles(), stub, parts);
    const answer = await record(surroundings, parts);
    await demandRecorded(stub);
    return { surroundings, stub, answer };
  } finally {
    await hub.stop();
  }
}

/** Under load too: a gateway may put other bodies together when many ask at once. Gives the answer, which all must share. */
async function record(surroundings: Surroundings, { names }: ArenaParts): Promise<string> {
  const body = bodyOf(questionOf('scoreboard'));
  let answer: string | null = null;
  for (const name of names) {
    const contender = await startContender(name, surroundings);
    try {
      answer ??= await contender.ask();
      await warmUp({ port: contender.port, body, answer: Buffer.from(answer) }, 1);
    } catch (error) {
      throw new Error(`${name}, scoreboard: ${String(error)}`, { cause: error });
    } finally {
      await contender.stop();
    }
  }
  return answer ?? '';
}

async function demandRecorded(stub: Stub): Promise<void> {
  const { misses } = await stub.counts();
  if (misses === 0) throw new Error('Nothing was recorded of the hub');
  await stub.seal();
}
