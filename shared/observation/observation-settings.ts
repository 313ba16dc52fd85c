import type { EnvironmentReader } from '../config/environment.js';

/** What a process tells of itself while it runs. Nothing, unless somebody asked for it. */
export interface ObservationSettings {
  /** Where metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  /** Whether spans are sent. Where to, and of how many operations, OpenTelemetry reads in its own settings. */
  readonly isTraced: boolean;
}

/** `<PREFIX>_METRICS_PORT`, and the standard names of OpenTelemetry. */
export function readObservation(reader: EnvironmentReader, prefix: string): ObservationSettings {
  const port = `${prefix}_METRICS_PORT`;
  const addresses = endpoints.filter((name) => reader.optional(name) !== null);
  const isTraced = addresses.length > 0 && !isSwitchedOff(reader);
  if (isTraced) demandKnown(reader, addresses);
  return Object.freeze({
    metricsPort: reader.optional(port) === null ? null : reader.integer(port, 0, { min: 0, max: 65_535 }),
    isTraced,
  });
}

const endpoints = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] as const;
const protocols = ['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] as const;
const bases = ['always_on', 'always_off', 'traceidratio'] as const;
const samplers = [...bases, ...bases.map((name) => `parentbased_${name}` as const)];

const isSwitchedOff = (reader: EnvironmentReader): boolean =>
  reader.optional('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || reader.optional('OTEL_TRACES_EXPORTER') === 'none';

/** The SDK would say nothing of a word that it does not know, and trace everything. */
function demandKnown(reader: EnvironmentReader, addresses: readonly string[]): void {
  for (const name of addresses) reader.url(name);
  for (const name of protocols) reader.oneOf(name, ['http/json'], 'http/json'); // no other is spoken
  reader.oneOf('OTEL_TRACES_SAMPLER', samplers, 'parentbased_always_on');
  const share = Number(reader.optional('OTEL_TRACES_SAMPLER_ARG') ?? 1);
  if (!(share >= 0 && share <= 1)) reader.fault('OTEL_TRACES_SAMPLER_ARG', 'must be a number from 0 to 1');
}
