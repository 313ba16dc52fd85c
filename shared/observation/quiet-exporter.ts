import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../log/logger.js';

type Done = Parameters<SpanExporter['export']>[1];

const onceInMs = 60_000;
const taken = { code: 0 }; // ExportResultCode.SUCCESS

/** A collector that is away is no fault of a request: its spans are given up, and that is said once a minute. */
export class QuietExporter implements SpanExporter {
  private saidAt = -Infinity;
  private lost = 0;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly log: Logger,
  ) {}

  export(spans: ReadableSpan[], done: Done): void {
    this.exporter.export(spans, ({ code, error }) => {
      if (Number(code) !== taken.code) this.lose(spans.length, error);
      done(taken);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }

  private lose(count: number, error: Error | undefined): void {
    this.lost += count;
    if (performance.now() - this.saidAt < onceInMs) return;
    this.log.warn({ spans: this.lost, detail: error?.message }, 'spans could not be sent to the collector');
    this.saidAt = performance.now();
    this.lost = 0;
  }
}
