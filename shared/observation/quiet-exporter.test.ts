import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Logger } from '../log/logger.js';
import { QuietExporter } from './quiet-exporter.js';

const away: SpanExporter = {
  export: (_spans, done) => done({ code: 1, error: new Error('ECONNREFUSED') }),
  shutdown: () => Promise.resolve(),
};
const spans = [{}, {}] as ReadableSpan[];

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('a collector that is away is told of once a minute, with what was lost since', () => {
  const warn = vi.fn();
  const exporter = new QuietExporter(away, { warn } as unknown as Logger);
  const done = vi.fn();
  for (let turn = 0; turn < 100; turn++) exporter.export(spans, done);
  expect(warn.mock.calls).toEqual([[{ spans: 2, detail: 'ECONNREFUSED' }, expect.any(String)]]);
  expect(done.mock.calls).toEqual(Array.from({ length: 100 }, () => [{ code: 0 }]));
  vi.advanceTimersByTime(60_000);
  exporter.export(spans, done);
  expect(warn.mock.calls.at(-1)).toEqual([{ spans: 200, detail: 'ECONNREFUSED' }, expect.any(String)]);
});
