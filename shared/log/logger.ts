import { pino, type Logger, type LoggerOptions } from 'pino';

export type { Logger };

/** How much is written; the same choice in every process. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Structured lines on standard output. What could carry a secret or a person is cut out before it is written. */
export const createLogger = (service: string, level: string): Logger => pino(loggerOptions(service, level));

export const loggerOptions = (service: string, level: string): LoggerOptions => ({
  level,
  base: { service },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutValues },
  redact: { paths: ['authorization', '*.authorization', '*.password', 'variables', '*.variables'], remove: true },
});

/** What a failed statement was given, and what the server says of its row, may be about a person. */
const mayHoldValues = new Set(['parameters', 'query', 'detail', 'where', 'driverError', 'internalQuery']);

function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { aggregateErrors: _, cause, ...told } = pino.stdSerializers.errWithCause(error);
  const kept = Object.fromEntries(Object.entries(told).filter(([name]) => !mayHoldValues.has(name)));
  return cause === undefined ? kept : { ...kept, cause: withoutValues(error.cause) };
}
