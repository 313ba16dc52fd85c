import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { signedFileCall } from '../../shared/files/file-call.js';
import { createLogger } from '../../shared/log/logger.js';
import { callHeader, hmacCallSigner } from '../../shared/trust/call-signer.js';
import { localPlanner } from '../planner/local-planner.js';
import { type RunningGateway, startGateway } from '../start-gateway.js';
import { tinyFiles } from '../testing/tiny-hub.js';

const callSecret = 'finance '.padEnd(40, 'secret');

/** How the subgraph answers a call that was signed for it. */
let behave: (response: ServerResponse, call: IncomingMessage) => void;
let server: Server;
let gateway: RunningGateway;
const refused: string[] = [];

beforeAll(async () => {
  const signer = hmacCallSigner(() => callSecret);
  server = createServer((call, response) => {
    try {
      const signed = signedFileCall(call.method ?? '', call.url ?? '', Buffer.alloc(0));
      signer.verify(String(call.headers[callHeader]), 'finance', signed);
      behave(response, call);
    } catch (error) {
      refused.push(`${call.url}: ${String(error)}`);
      response.writeHead(401).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const away = { name: 'institutions', url: 'http://127.0.0.1:1', callSecret: 'institutions '.padEnd(40, 'secret') };
  const subgraphs = [away, { name: 'finance', url, callSecret }];
  const config = {
    port: 0,
    host: '127.0.0.1',
    subgraphs,
    logLevel: 'silent',
    overrideLabels: [],
    reload: { from: 'off', everyMs: 1_000 } as const,
    developmentKey: null,
  };
  const log = createLogger('gateway', 'silent');
  gateway = await startGateway({ config, files: tinyFiles(), log, planner: localPlanner() });
});
afterEach(() => refused.splice(0).forEach((call) => expect(call).toBe('signed')));
afterAll(async () => {
  await gateway.stop({ noticeMs: 0, graceMs: 0 });
  server.closeAllConnections();
  server.close();
});

const ask = async (path: string): Promise<IncomingMessage> => {
  const call = request({ port: gateway.port, path: `/files/${path}` }).end();
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  return answer;
};
const bodyOf = async (answer: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return text;
};

test('a file passes with its name, its origin and what stands behind its last byte; nothing else of it does', async () => {
  behave = (response) => {
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': "attachment; filename*=UTF-8''M%E1%BA%AAU.csv",
      'x-export-origin': 'SAMPLE',
      'x-inside': 'database-1',
      'set-cookie': 'a=b',
      trailer: 'x-export-rows',
    });
    response.write('a,b\r\n');
    response.addTrailers({ 'x-export-rows': '0', 'x-inside': 'x' });
    response.end();
  };
  const answer = await ask('finance/exports/budgets.csv?year=2025&name=%C4%90%E1%BB%A9c');
  expect(await bodyOf(answer)).toBe('a,b\r\n');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': "attachment; filename*=UTF-8''M%E1%BA%AAU.csv",
    'x-export-origin': 'SAMPLE',
    'x-content-type-options': 'nosniff',
  });
  expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['x-inside', 'set-cookie']));
  expect(answer.trailers).toEqual({ 'x-export-rows': '0' });
});

test('the first bytes pass while the others are not there yet', async () => {
  let finish = (): void => undefined;
  behave = (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('first');
    finish = () => response.end(',last');
  };
  const answer = await ask('finance/exports/budgets.csv');
  const [first] = (await once(answer, 'data')) as [Buffer];
  expect(String(first)).toBe('first');
  finish();
  expect(await bodyOf(answer)).toBe(',last');
});

test('who reads slowly is not read ahead for: the subgraph is held back', async () => {
  const piece = Buffer.alloc(64 * 1024);
  let sent = 0;
  behave = (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const more = (): void => {
      while (sent < 400 * 1024 * 1024) {
        sent += piece.length;
        if (!response.write(piece)) return void response.once('drain', more);
      }
    };
    more();
  };
  const answer = await ask('finance/exports/budgets.csv');
  answer.pause();
  let [before, calm] = [-1, 0];
  while (calm < 10) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    calm = sent === before ? calm + 1 : 0;
    before = sent;
  }
  expect(sent).toBeLessThan(64 * 1024 * 1024);
  answer.destroy();
});

test('a file that its subgraph breaks off is broken off, never short', async () => {
  behave = (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  };
  const answer = await ask('finance/exports/budgets.csv');
  await expect(bodyOf(answer)).rejects.toThrow();
  expect(answer.complete).toBe(false);
});

test('a reader who goes away takes the call to the subgraph along', async () => {
  const gone = new Promise<void>((resolve) => {
    behave = (response) => {
      response.once('close', resolve);
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.write('half');
    };
  });
  const answer = await ask('finance/exports/budgets.csv');
  answer.destroy();
  await gone;
});

test('a refusal passes as it is; a subgraph that is away is named', async () => {
  behave = (response) => {
    response.writeHead(429, { 'content-type': 'application/json; charset=utf-8' }).end('{"errors":[{"message":"a"}]}');
  };
  const answer = await ask('finance/exports/budgets.csv');
  expect([answer.statusCode, await bodyOf(answer)]).toEqual([429, '{"errors":[{"message":"a"}]}']);
  const away = await ask('institutions/exports/agencies.csv');
  expect(away.statusCode).toBe(503);
  expect(JSON.parse(await bodyOf(away))).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
});
