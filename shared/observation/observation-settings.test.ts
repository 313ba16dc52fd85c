import { expect, test } from 'vitest';
import { ConfigurationError, EnvironmentReader } from '../config/environment.js';
import { readObservation } from './observation-settings.js';

const read = (environment: Record<string, string>) => {
  const reader = new EnvironmentReader(environment);
  return reader.finish(readObservation(reader, 'GATEWAY'));
};

test.each([
  ['nothing', {}, { metricsPort: null, isTraced: false }],
  [
    'nothing said twice',
    { GATEWAY_METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { metricsPort: null, isTraced: false },
  ],
  ['metrics', { GATEWAY_METRICS_PORT: '9464' }, { metricsPort: 9464, isTraced: false }],
  ['metrics of another', { FINANCE_METRICS_PORT: '9464' }, { metricsPort: null, isTraced: false }],
  ['traces', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, { metricsPort: null, isTraced: true }],
  [
    'traces at an address of their own',
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://c/v1/traces' },
    { metricsPort: null, isTraced: true },
  ],
  [
    'traces switched off',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c', OTEL_SDK_DISABLED: 'true' },
    { metricsPort: null, isTraced: false },
  ],
  [
    'no exporter',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c', OTEL_TRACES_EXPORTER: 'none' },
    { metricsPort: null, isTraced: false },
  ],
])('%s', (_, environment, settings) => {
  expect(read(environment)).toEqual(settings);
});

test('what cannot be is said with the other faults of the settings', () => {
  const environment = {
    GATEWAY_METRICS_PORT: 'x',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    OTEL_TRACES_SAMPLER: 'sometimes',
    OTEL_TRACES_SAMPLER_ARG: '1 %',
  };
  expect(() => read(environment)).toThrow(ConfigurationError);
  for (const name of Object.keys(environment)) expect(() => read(environment)).toThrow(name);
});

test('settings of OpenTelemetry that are for others are no fault where nothing is traced', () => {
  const environment = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_TRACES_SAMPLER: 'xray' };
  expect(read(environment)).toEqual({ metricsPort: null, isTraced: false });
});
