import { errorCodes } from '../errors/hub-error.js';
import { isErrorCode } from '../errors/public-error.js';

/** What became of an operation: all of it, with holes, not for this asker, or not because of us. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'failed';

/** By the HTTP status of the answer. An answer with holes has status 200. */
export function outcomeOf(status: number, hasErrors: boolean): Outcome {
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return hasErrors ? 'partial' : 'ok';
}

/** The public code of whatever was thrown; everything else is masked by this one. */
export function codeOf(error: unknown): keyof typeof errorCodes {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}

export const outcomeOfError = (error: unknown): Outcome => outcomeOf(errorCodes[codeOf(error)], true);

/** Whether the operator should hear of it: the fault is the hub's, not the asker's. */
export const isOurFault = (code: string): boolean => !isErrorCode(code) || errorCodes[code] >= 500;
