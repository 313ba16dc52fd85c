import type { Bilingual } from '../../errors/hub-error.js';
import { faultReasons, type FaultReason } from '../import-reason.js';

/** What is wrong with one value, before it has a place. */
export interface CellFault {
  readonly reason: FaultReason;
  readonly message: Bilingual;
  /** What would have been taken here, when it can be said. */
  readonly suggestion: string | null;
}

type TextArguments<Reason extends FaultReason> = Parameters<(typeof faultReasons)[Reason]>;

export function cellFault<Reason extends FaultReason>(
  reason: Reason,
  args: TextArguments<Reason>,
  suggestion: string | null = null,
): CellFault {
  const text = faultReasons[reason] as (...given: TextArguments<Reason>) => Bilingual;
  return { reason, message: text(...args), suggestion };
}

/** A typed value or what is wrong with it. */
export type CellReading<Value> = { readonly value: Value } | { readonly fault: CellFault };

export const read = <Value>(value: Value): CellReading<Value> => ({ value });

export const faulty = <Reason extends FaultReason>(
  reason: Reason,
  args: TextArguments<Reason>,
  suggestion: string | null = null,
): { readonly fault: CellFault } => ({ fault: cellFault(reason, args, suggestion) });
