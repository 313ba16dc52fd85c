import { createHash } from 'node:crypto';
import type { Viewer } from '../../shared/trust/viewer.js';

const percentLabel = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/**
 * Which labels of progressive `@override` are on. `percent(5)` is on for 5 of 100 callers, always the same ones, and for 5
 * of 100 requests of callers whom we do not know; any other label is on where the settings list it.
 */
export const overriddenBy =
  (labels: readonly string[]) =>
  (label: string, { subject, requestId }: Viewer): boolean => {
    const percent = percentLabel.exec(label)?.[1];
    return percent === undefined
      ? labels.includes(label)
      : shareOf(`${label} ${subject ?? requestId}`) < Number(percent);
  };

/** A number from 0 to 100 that a text always gets again. */
const shareOf = (text: string): number => (createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32) * 100;
