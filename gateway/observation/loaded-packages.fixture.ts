import { createRequire } from 'node:module';
import { startTinyHub } from '../testing/tiny-hub.js';

// A process of its own: what a gateway loads is not what other tests have loaded before.
const observation = JSON.parse(process.env['OBSERVATION'] ?? 'null') as {
  metricsPort: number | null;
  isTraced: boolean;
};
const hub = await startTinyHub({ observation });
const { status } = await hub.ask('{ budgets { total agency { name } } }');
const metrics = await fetch(`${hub.url}/metrics`);
await hub.stop();
const files = Object.keys(createRequire(import.meta.url).cache);
const loaded = files.flatMap((file) => /node_modules\/(@opentelemetry\/[^/]+|prom-client)\//.exec(file)?.[1] ?? []);
console.log(JSON.stringify({ status, metrics: metrics.status, loaded: [...new Set(loaded)].sort() }));
process.exit(0);
