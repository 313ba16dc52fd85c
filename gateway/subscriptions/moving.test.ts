import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestStream } from '../../shared/service/testing.event-stream.js';
import { composeFiles } from '../composition/compose-files.js';
import { agencies } from '../testing/tiny-graph.js';
import { tinyFiles, tinySdls } from '../testing/tiny-hub.js';
import { type FollowedHub, startFollowedHub, until, whenClosed } from './testing.followed-hub.js';

let hub: FollowedHub;
beforeEach(async () => {
  hub = await startFollowedHub();
});
afterEach(async () => {
  await hub.leaveAll();
  await hub.stop();
});

const asked = 'subscription ($after: String) { b: budgetChanged(after: $after) { year agency { note nameEn } } }';
const entity = { __typename: 'Agency', id: agencies[1]?.id };
const say = (year: number, agency: object = entity) => hub.say({ b: { year, agency } }, String(year));
const years = async (stream: TestStream, count: number): Promise<unknown[]> =>
  (await stream.take(count)).map(({ data }) => data.b.year as unknown);
/** One event after the other, until one is answered so. */
async function toldUntil(stream: TestStream, isIt: (event: Told) => boolean): Promise<Told> {
  for (let year = 2; ; year++) {
    say(year);
    const [event] = await stream.take(1);
    expect(event?.data.b.year).toBe(year);
    if (event !== undefined && isIt(event)) return event;
  }
}
type Told = Awaited<ReturnType<TestStream['take']>>[number];
const firstUpstream = (): ServerResponse => hub.upstream[0] as ServerResponse;
const reasonOf = async (stream: TestStream) => {
  const [last] = await stream.take(1);
  expect((await stream.results.next()).done).toBe(true);
  return last?.errors?.[0]?.extensions;
};

const { institutions, finance } = tinySdls;
/** The events stay as they are; what is joined to them does not. */
const strictNames = composeFiles({ finance, institutions: institutions.replace('nameEn: String', 'nameEn: String!') });
/** The owner of the events knows the note itself now, and is asked for it. */
const knownNote = composeFiles({
  institutions: institutions.replace(/(type Agency [^}]*)note: String/, '$1note: String @shareable'),
  finance: finance.replace(/(type Agency [^}]*)id: ID!/, '$1id: ID!\n note: String @shareable'),
});
const withoutField = composeFiles({ institutions, finance: finance.replace(/budgetChanged\(.*/, '') });
function shutting(field: string) {
  const files = tinyFiles();
  const table = JSON.parse(files.accessTable) as Record<string, object>;
  table[field] = { ...table[field], scopes: [['budget:read']] };
  return { ...files, accessTable: JSON.stringify(table) };
}

describe('an open stream, when another supergraph is served', () => {
  it('goes on where its owner is asked the same, and is joined by the new graph', async () => {
    const stream = await hub.open(asked);
    hub.institutions.misbehave((response) => {
      const data = { _entities: [{ _e_type: 'Agency', id: entity.id, note: 'x', nameEn: null }] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    });
    say(1);
    expect((await stream.take(1))[0]?.data.b.agency).toEqual({ note: 'x', nameEn: null });
    await hub.gateway.engine.reload(strictNames);
    const joinedAnew = await toldUntil(stream, ({ errors }) => errors !== undefined);
    expect(joinedAnew.data.b.agency).toBeNull();
    expect(joinedAnew.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_SUBGRAPH_ANSWER' });
    expect(hub.upstream).toHaveLength(1);
  });

  it('loses no event and repeats none while graphs come and go', async () => {
    const stream = await hub.open(asked);
    for (let year = 1; year <= 60; year++) {
      say(year);
      if (year % 10 === 0) await hub.gateway.engine.reload(year % 20 === 0 ? tinyFiles() : strictNames);
    }
    expect(await years(stream, 60)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(hub.upstream).toHaveLength(1);
  });

  it('is opened anew after the last event that was told, where its owner is asked otherwise', async () => {
    const streams = await Promise.all([1, 2, 3].map(() => hub.open(asked)));
    for (const year of [1, 2]) say(year);
    for (const stream of streams) expect(await years(stream, 2)).toEqual([1, 2]);
    await hub.gateway.engine.reload(knownNote);
    await whenClosed(firstUpstream());
    await until(() => hub.upstream.length === 2);
    expect(hub.finance.calls.at(-1)?.body).toMatchObject({
      query: expect.stringContaining('note'),
      variables: { after: '2' },
    });
    say(3, { ...entity, note: 'y' });
    for (const stream of streams) expect(await years(stream, 1)).toEqual([3]);
    await hub.gateway.engine.reload(tinyFiles()); // and back
    await until(() => hub.upstream.length === 3);
    expect(hub.finance.calls.at(-1)?.body.variables).toEqual({ after: '3' });
  });

  it('that was told nothing yet is opened anew from where it was to begin', async () => {
    await hub.open(asked, { variables: { after: '7' } });
    await hub.gateway.engine.reload(knownNote);
    await until(() => hub.upstream.length === 2);
    expect(hub.finance.calls.at(-1)?.body.variables).toEqual({ after: '7' });
  });

  it('ends with the position where the owner is asked otherwise and the operation takes none', async () => {
    const stream = await hub.open('subscription { b: budgetChanged { year agency { note } } }');
    say(1);
    expect(await years(stream, 1)).toEqual([1]);
    await hub.gateway.engine.reload(knownNote);
    expect(await reasonOf(stream)).toMatchObject({ code: 'STREAM_ENDED', retryable: true, position: '1' });
    await whenClosed(firstUpstream());
  });

  it('ends where it is asked otherwise from now on, and what came meanwhile could be lost', async () => {
    const stream = await hub.open(asked);
    await hub.gateway.engine.reload(knownNote);
    expect(await reasonOf(stream)).toMatchObject({ code: 'STREAM_ENDED', retryable: true });
  });

  it('ends with the fault where it is not valid any more', async () => {
    const stream = await hub.open(asked);
    await hub.gateway.engine.reload(withoutField);
    expect(await reasonOf(stream)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    await whenClosed(firstUpstream());
  });

  it('ends where the new access table shuts what it asks', async () => {
    const stream = await hub.open(asked);
    await hub.gateway.engine.reload(shutting('Budget.year'));
    expect(await reasonOf(stream)).toMatchObject({ code: 'UNAUTHENTICATED', field: 'Budget.year' });
    await whenClosed(firstUpstream());
  });
});
