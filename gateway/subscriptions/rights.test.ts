import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorDoor } from '../../shared/errors/error-door.js';
import { createLogger } from '../../shared/log/logger.js';
import { openTestStream } from '../../shared/service/testing.event-stream.js';
import { callLifetimeSeconds, hmacCallSigner } from '../../shared/trust/call-signer.js';
import { denied } from '../../shared/trust/guard-fields.js';
import { writeServiceCredential } from '../../shared/trust/service-credential.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { type GraphqlAnswer, OperationAnswers, textOf } from '../http/answer-operation.js';
import { type ServerContext, startGraphqlServer } from '../http/graphql-server.js';
import { OperationValidator } from '../http/operation-validator.js';
import { upstreamOpener } from './open-upstream.js';
import type { Reader } from './reader.js';
import { Subscriptions } from './subscriptions.js';
import { type FollowedHub, startFollowedHub, until, whenClosed } from './testing.followed-hub.js';

let hub: FollowedHub;
let subscriptions: Subscriptions;
let validator: OperationValidator;
let mayRead = true;
beforeAll(async () => {
  hub = await startFollowedHub();
  const log = createLogger('test', 'silent');
  const { engine } = hub.gateway;
  const door = errorDoor<ServerContext>({ log });
  const guard = ({ viewer }: Pick<ServerContext, 'viewer'>) =>
    mayRead ? [] : [denied('Budget.year', [['budget:read']], viewer)];
  const answers = new OperationAnswers({ engine, door, guard });
  validator = new OperationValidator(await startGraphqlServer({ engine, door, log }), engine);
  const open = upstreamOpener(
    [hub.finance],
    hmacCallSigner(() => hub.finance.callSecret),
  );
  subscriptions = new Subscriptions({ open, engine, validator, answers, agencies: { leadOf: () => null }, log });
});
afterAll(async () => {
  subscriptions.stop();
  await hub.stop();
});
beforeEach(() => void (mayRead = true));
afterEach(() => hub.leaveAll());

const query = 'subscription { b: budgetChanged { year } }';

/** Keeps what it is told. */
class KeepingReader implements Reader {
  readonly waitingBytes = 0;
  readonly leaving = new AbortController();
  readonly left = this.leaving.signal;
  readonly told: string[] = [];
  reason: GraphqlAnswer | null | undefined;
  begin(): void {}
  next(text: string): boolean {
    this.told.push(text);
    return true;
  }
  taken = () => Promise.resolve(true);
  end(reason: GraphqlAnswer | null): void {
    this.reason = reason;
  }
  get why(): unknown {
    const { errors } = JSON.parse(this.reason ? textOf(this.reason) : '{}') as { errors?: { extensions: object }[] };
    return errors?.[0]?.extensions;
  }
}

async function follow({ subject = null as string | null, expiresAt = null as number | null, requestId = 'r' } = {}) {
  const viewer = { ...anonymousViewer(requestId), subject };
  const asked = { query, operationName: null, variables: {} };
  const operation = validator.find(asked) ?? (await validator.read(asked, viewer));
  if ('body' in operation) throw new Error(operation.body);
  const reader = new KeepingReader();
  await subscriptions.follow(operation, { asked, viewer, expiresAt, reader });
  return reader;
}

const say = (year: number, position: string) => hub.say({ b: { year } }, position);
const begun = () => until(() => hub.upstream.length > 0);

describe('a right that is withdrawn', () => {
  it.each([
    [null, 'UNAUTHENTICATED'],
    ['somebody', 'FORBIDDEN'],
  ])('of %s ends the stream before the next event is told, for each in its own words', async (subject, code) => {
    const readers = [await follow({ subject, requestId: 'r1' }), await follow({ subject, requestId: 'r2' })];
    await begun();
    say(2024, '1');
    await until(() => readers.every(({ told }) => told.length === 1));
    mayRead = false;
    say(2025, '2');
    await whenClosed(hub.upstream[0] as FollowedHub['upstream'][number]);
    expect(readers.map(({ told }) => told)).toEqual([
      ['{"data":{"b":{"year":2024}}}'],
      ['{"data":{"b":{"year":2024}}}'],
    ]);
    expect(readers.map(({ why }) => why)).toMatchObject(['r1', 'r2'].map((requestId) => ({ code, requestId })));
  });

  it('closes the door for who comes then', async () => {
    mayRead = false;
    const reader = await follow();
    expect([reader.reason?.status, reader.why]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    expect(hub.finance.calls).toEqual([]);
  });
});

describe('credentials that expire', () => {
  it('end the stream also when nothing happens, with the position, and not that of who shares it', async () => {
    const short = await follow({ subject: 'somebody', expiresAt: Date.now() + 300 });
    const long = await follow({ subject: 'somebody', expiresAt: Date.now() + 60 * 24 * 60 * 60_000 }); // more than one timer
    await begun();
    say(2024, '17');
    await until(() => short.reason !== undefined);
    expect(short.why).toMatchObject({ code: 'UNAUTHENTICATED', position: '17' });
    say(2025, '18');
    await until(() => long.told.length === 2);
    expect(short.told).toHaveLength(1);
    long.leaving.abort();
  });

  it('end it before an event that comes too late', async () => {
    const reader = await follow({ expiresAt: Date.now() - 1 });
    await until(() => reader.reason !== undefined);
    expect(reader.told).toEqual([]);
  });

  it('of a subgraph are its signed word, and that does not last', async () => {
    const someTimeAgo = new Date(Date.now() - (callLifetimeSeconds - 2) * 1000);
    const signer = hmacCallSigner(
      () => hub.finance.callSecret,
      () => someTimeAgo,
    );
    const stream = await openTestStream(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: writeServiceCredential(signer, 'finance'),
      },
      body: JSON.stringify({ query }),
    });
    const [last] = await stream.take(1);
    expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await stream.results.next()).done).toBe(true);
    const [upstream] = hub.upstream;
    if (upstream !== undefined && !upstream.closed) await once(upstream, 'close');
  });
});
