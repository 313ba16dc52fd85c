/** Who counts plans. Called for every operation: it must return at once and never throw. */
export interface PlanObserver {
  /** The plan was there. */
  onFound(): void;
  /** It was not: this operation waits until it is made. */
  onMissed(): void;
  /** A plan was made, or could not be; so many are kept now. */
  onPlanned(planned: { readonly durationMs: number; readonly kept: number }): void;
}

export const nobodyCountsPlans: PlanObserver = { onFound() {}, onMissed() {}, onPlanned() {} };
