import { pino, type Logger } from 'pino';

export type { Logger };

/** How much is written; the same choice in every process. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Structured lines on standard output. What could carry a secret or a person is cut out before it is written. */
export const createLogger = (service: string, level: string): Logger =>
  pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['authorization', '*.authorization', '*.password', 'variables', '*.variables'], remove: true },
  });
