import { collectDefaultMetrics, Registry } from 'prom-client';
import { type HttpServer, startHttpServer } from '../http/http-server.js';
import type { Logger } from '../log/logger.js';

interface MetricsParts {
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
}

export interface OpenMetrics {
  readonly registry: Registry;
  readonly port: number;
  stop(): Promise<void>;
}

/** The metrics of this process at `GET /metrics`, on a port of their own: what serves the public serves none of it. */
export async function openMetrics({ port, host, log }: MetricsParts): Promise<OpenMetrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry }); // CPU, memory, event loop, garbage collection
  const http = await serve(registry, { port, host, log });
  return {
    registry,
    port: http.port,
    async stop() {
      await http.drain(0);
      registry.clear();
    },
  };
}

const serve = (registry: Registry, parts: MetricsParts): Promise<HttpServer> =>
  startHttpServer({
    ...parts,
    routes: {
      'GET /metrics': async ({ response }) => {
        const text = await registry.metrics();
        response.setHeader('content-type', registry.contentType).end(text);
      },
    },
  });
