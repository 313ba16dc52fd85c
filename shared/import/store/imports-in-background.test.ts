import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.js';
import { signedFileCall } from '../../files/file-call.js';
import { createLogger } from '../../log/logger.js';
import { type RunningSubgraph, startSubgraph } from '../../service/start-subgraph.js';
import { callHeader, hmacCallSigner } from '../../trust/call-signer.js';
import { anonymousViewer } from '../../trust/viewer.js';
import { goodRow, headers, lines } from '../hostile/hostile-file.fixture.js';
import { importsInBackground } from './imports-in-background.js';
import { unitSubgraph, units } from './units.fixture.js';

const secret = 'a secret of this test that is long enough for one';
let database: TestDatabase;
let service: RunningSubgraph;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'institutions', migrations: [] });
  service = await start();
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const start = (): Promise<RunningSubgraph> =>
  startSubgraph({
    definition: { ...unitSubgraph, background: [importsInBackground([units])] },
    config: {
      port: 0,
      host: '127.0.0.1',
      database: { kind: 'DIRECT', ownerUrl: database.ownerUrl, serviceUrl: database.serviceUrl },
      databasePrefix: '',
      databasePasswordSecret: '',
      poolSize: 4,
      callSecret: secret,
      personalSecret: secret,
      feedSecrets: {},
      feedSourceUrl: 'http://127.0.0.1:1',
      gatewayUrl: 'http://127.0.0.1:1',
      withSampleData: false,
      registerPatienceMs: 0,
      logLevel: 'error',
    },
    version: 'test',
    log: createLogger('test', 'error'),
  });

async function call<Answer>(path: string, body?: Buffer): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST';
  const viewer = { ...anonymousViewer('test'), subject: 'test:sender', scopes: ['units:write'] };
  const signed = signedFileCall(method, `/files/${path}`, body ?? Buffer.alloc(0));
  const token = hmacCallSigner(() => secret).sign({ viewer, issuer: 'gateway' }, 'institutions', signed);
  const url = `http://127.0.0.1:${service.port}/files/${path}`;
  const answer = await fetch(url, { method, body: body ?? null, headers: { [callHeader]: token } });
  return (await answer.json()) as Answer;
}

test('a service reads what it was sent while it answers, also what came before it was started again', async () => {
  const send = (file: string) => call<{ id: string }>('imports/units', Buffer.from(file));
  const first = await send(lines(headers, goodRow));
  const state = (id: string) => call<{ state: string }>(`imports/${id}`).then((run) => run.state);
  await expect.poll(() => state(first.id), { timeout: 20_000 }).toBe('FINISHED');

  const rows = Array.from({ length: 3000 }, (_, index) => `DV${1000 + index},Đơn vị ${index},Y tế`);
  const second = await send(lines(headers, ...rows));
  await service.stop();
  service = await start();
  await expect.poll(() => state(second.id), { timeout: 30_000 }).toBe('FINISHED');
});
