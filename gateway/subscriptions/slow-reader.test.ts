import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventFrame, type FollowedHub, startFollowedHub } from './testing.followed-hub.js';

let hub: FollowedHub;
beforeAll(async () => {
  hub = await startFollowedHub();
});
afterAll(() => hub.stop());
afterEach(() => hub.leaveAll());

const asked = 'subscription { b: budgetChanged { year total } }';
/** More than the sockets between two processes hold. */
const count = 40;
const total = 'x'.repeat(500_000);

/** A client that reads nothing until it is told to. */
async function openUnread(): Promise<IncomingMessage> {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
  const call = request(`${hub.url}/graphql`, { method: 'POST', headers });
  call.end(JSON.stringify({ query: asked }));
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return response;
}

async function readFrames(response: IncomingMessage): Promise<{ id: string | undefined; data: string }[]> {
  let text = '';
  for await (const bytes of response) text += String(bytes);
  const frames = text.split('\n\n').filter((frame) => frame.startsWith('event: next'));
  return frames.map((frame) => ({ id: /^id: (.*)$/m.exec(frame)?.[1], data: /^data: (.*)$/m.exec(frame)?.[1] ?? '' }));
}

const sayAll = (): void => {
  for (let year = 1; year <= count; year++) hub.upstream[0]?.write(eventFrame({ b: { year, total } }, String(year)));
};

it('a reader who takes nothing does not hold up another, and is told where to go on', async () => {
  const slow = await openUnread();
  const quick = await hub.open(asked);
  expect(hub.upstream).toHaveLength(1);
  sayAll();
  const told = await quick.take(count);
  expect(told.map(({ data }) => data.b.year as number)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  const frames = await readFrames(slow);
  const last = frames.pop();
  const ids = frames.map(({ id }) => Number(id));
  expect(ids.length).toBeLessThan(count);
  expect(ids).toEqual(Array.from({ length: ids.length }, (_, n) => n + 1));
  expect(JSON.parse(last?.data ?? '')).toMatchObject({
    errors: [{ extensions: { code: 'STREAM_ENDED', retryable: true, position: String(ids.length) } }],
  });
});

it('a reader who is alone takes at its own pace: the subgraph waits, and nothing is lost', async () => {
  const slow = await openUnread();
  sayAll();
  hub.upstream[0]?.end('event: complete\ndata:\n\n');
  while ((hub.upstream[0]?.writableLength ?? 0) > 0 && slow.readableLength < 60_000) await new Promise(setImmediate);
  expect(hub.upstream[0]?.writableLength).toBeGreaterThan(0);
  const frames = await readFrames(slow);
  expect(frames.map(({ id }) => Number(id))).toEqual(Array.from({ length: count }, (_, n) => n + 1));
});
