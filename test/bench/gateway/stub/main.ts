import { createServer } from 'node:http';
import { realAnswerOf } from './real-answer.js';
import { ReplayServer } from './replay-server.js';
import { SpanCounter } from './span-counter.js';
import type { StubCounts, StubSettings } from './stub-settings.js';

const { controlPort, subgraphs } = JSON.parse(process.env['STUB'] ?? '') as StubSettings;

const servers = subgraphs.map((subgraph) => {
  const server = new ReplayServer(realAnswerOf(subgraph));
  server.listen(subgraph.port);
  return server;
});

const spans = new SpanCounter();

const counts = (): StubCounts => {
  const sum = (name: 'calls' | 'misses' | 'signed'): number =>
    servers.reduce((total, one) => total + one.counts[name], 0);
  return { calls: sum('calls'), misses: sum('misses'), signed: sum('signed'), spans: spans.count };
};

createServer((request, response) => {
  if (request.url === '/v1/traces') return spans.take(request, response);
  if (request.url === '/seal') servers.forEach((server) => server.seal());
  response.setHeader('content-type', 'application/json').end(JSON.stringify(counts()));
}).listen(controlPort, '127.0.0.1');
