import { setTimeout as pause } from 'node:timers/promises';
import type { Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../log/logger.js';
import { QuietExporter } from './quiet-exporter.js';

export interface OpenTraces {
  readonly tracer: Tracer;
  /** Sends what waits, as far as the collector takes it soon. */
  stop(): Promise<void>;
}

const farewellMs = 2_000;

/**
 * Spans, sent in batches as OTLP over HTTP, JSON. Address, sampler, limits and further attributes are those of the standard
 * variables `OTEL_…`, which the SDK reads. Nothing is registered for the whole process, and no module is patched.
 */
export function openTraces(serviceName: string, log: Logger): OpenTraces {
  const own = resourceFromAttributes({ 'service.namespace': 'lien-thong', 'service.name': serviceName });
  const provider = new BasicTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new QuietExporter(new OTLPTraceExporter(), log))],
  });
  return {
    tracer: provider.getTracer('lien-thong'),
    async stop() {
      const sent = provider.shutdown().catch((error: unknown) => log.debug({ err: error }, 'spans were not sent'));
      await Promise.race([sent, pause(farewellMs, undefined, { ref: false })]);
    },
  };
}
