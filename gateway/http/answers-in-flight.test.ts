import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { developmentKey, startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub({ sharesInFlight: true });
});
afterAll(() => hub.stop());

/** What the subgraph has been asked and has not answered yet. */
let held: ServerResponse[];
const release = (data: object): void => {
  hub.institutions.misbehave(null);
  for (const response of held.splice(0))
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
};
beforeEach(() => {
  held = [];
  hub.forgetCalls();
  hub.institutions.misbehave((response) => void held.push(response));
});

const question = 'query ($of: Rank!) { rank(of: $of) }';
const first = { variables: { of: 'FIRST' } };
const arrived = (count: number): Promise<void> => expect.poll(() => held.length).toBe(count);

test('equal questions of equal viewers under way at once are one question to the subgraph', async () => {
  const answers = [hub.ask(question, first), hub.ask(question, first), hub.ask(question, first)];
  await arrived(1);
  await new Promise((resolve) => setTimeout(resolve, 50)); // the others have come as well
  release({ rank: 1 });
  for (const { status, body } of await Promise.all(answers)) {
    expect({ status, body }).toEqual({ status: 200, body: { data: { rank: 1 } } });
  }
  expect(hub.institutions.calls).toHaveLength(1);
});

test('other variables, another viewer, another language: another question', async () => {
  const answers = [
    hub.ask(question, first),
    hub.ask(question, { variables: { of: 'SECOND' } }),
    hub.ask(question, { ...first, headers: { authorization: `Bearer ${developmentKey}:auditor` } }),
    hub.ask(question, { ...first, headers: { 'accept-language': 'en' } }),
  ];
  await arrived(4);
  release({ rank: 1 });
  await Promise.all(answers);
});

test('what is over is asked anew', async () => {
  const before = hub.ask(question, first);
  await arrived(1);
  release({ rank: 1 });
  await before;
  expect((await hub.ask(question, first)).body.data).toEqual({ rank: 1 });
  expect(hub.institutions.calls).toHaveLength(2);
});

test('an error is shared too, and each is told it with the number of the own request', async () => {
  const answers = [hub.ask(question, first), hub.ask(question, first)];
  await arrived(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const response of held.splice(0)) response.writeHead(418).end();
  const told = await Promise.all(answers);
  expect(told.map(({ body }) => body.errors?.[0]?.extensions['code'])).toEqual(Array(2).fill('SUBGRAPH_UNAVAILABLE'));
  const numbers = told.map(({ body }) => body.errors?.[0]?.extensions['requestId']);
  expect(numbers[0]).not.toBe(numbers[1]);
  expect(hub.institutions.calls).toHaveLength(1);
});

test('whoever has written reads what was written: nothing that began before is shared with him', async () => {
  const before = hub.ask(question, first);
  await arrived(1);
  const [old] = held.splice(0);
  hub.institutions.misbehave(null);
  const headers = { authorization: `Bearer ${developmentKey}` };
  await hub.ask('mutation { rename(code: "SNV", name: "x") { code } }', { headers });
  const after = await hub.ask(question, first);
  expect(after.body.data).toEqual({ rank: 1 });
  old?.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { rank: 7 } }));
  expect((await before).body.data).toEqual({ rank: 7 });
});
