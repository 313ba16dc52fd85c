import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSamples } from '../../gateway/page/samples.js';
import { supergraphDigestHeader } from '../../shared/http/supergraph-digest.js';
import { type Answer, ask, asRole } from '../hub/ask.js';
import { type CopiedGateway, startCopiedGateway } from '../hub/copied-gateway.js';
import { startLoad } from '../hub/steady-load.js';

const reloads = 20;
const questions = loadSamples().map(({ query }) => query);
const right = new Map<string, Answer['data']>();

let gateway: CopiedGateway;
beforeAll(async () => {
  gateway = await startCopiedGateway({ RELOAD_FROM: 'files', RELOAD_EVERY_MS: '100' });
  for (const question of questions) {
    const { data, errors } = await ask(question, { headers: asRole() });
    expect(errors).toEqual([]);
    right.set(question, data);
  }
});
afterAll(() => gateway?.stop());

/** Each adds a type to the one before: a graph that takes something away would be refused. */
const grownBy = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `\ntype Reloaded${index + 1} @join__type(graph: INSTITUTIONS) {\n  round: Int!\n}\n`,
  ).join('');

const digestOf = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');

test(`${reloads} reloads of the running gateway's files cost no request and change no answer`, async () => {
  const known = [digestOf(gateway.supergraphSdl)];
  const served = new Map<string, number>();
  const failures: string[] = [];
  let asked = 0;

  const askOne = async (): Promise<void> => {
    const question = questions[asked++ % questions.length] ?? '';
    const { fault, digest } = await answerOf(question);
    if (fault !== null) failures.push(fault);
    served.set(digest, (served.get(digest) ?? 0) + 1);
  };
  const load = startLoad(askOne, { clients: 4, pauseMs: 10 });
  for (let round = 1; round <= reloads; round++) {
    const sdl = gateway.supergraphSdl + grownBy(round);
    const digest = digestOf(sdl);
    known.push(digest);
    gateway.writeSupergraph(sdl);
    await until(() => served.has(digest), `graph ${round} was never served`);
  }
  await load.stop();

  const answers = [...served.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${answers} answers over ${served.size - 1} reloads, ${failures.length} failures`);
  expect(failures).toEqual([]);
  expect([...served.keys()]).toEqual(known);
  expect(answers).toBe(asked);
}, 180_000);

/** What is wrong with an answer, if anything, and under which graph it was given. */
async function answerOf(query: string): Promise<{ fault: string | null; digest: string }> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asRole() },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as Partial<Answer>;
  const isRight = response.status === 200 && errors === undefined && isDeepStrictEqual(data, right.get(query));
  return {
    fault: isRight ? null : `${response.status} ${JSON.stringify(errors ?? 'another answer')} to ${query.slice(0, 80)}`,
    digest: response.headers.get(supergraphDigestHeader) ?? '',
  };
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await sleep(20)) if (Date.now() > end) throw new Error(otherwise);
}
