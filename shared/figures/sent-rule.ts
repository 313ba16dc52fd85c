/** A rule in a representation, as another router may send it. */
interface SentRule {
  readonly code?: unknown;
  readonly thresholds?: readonly object[];
}

/** Some routers leave out whatever is null, as Hive Gateway’s Rust planner does: what a rule may lack and was not sent is null. */
export const readSentRule = (sent: SentRule): object => ({
  ...lacking,
  ...sent,
  thresholds: sent.thresholds?.map((threshold) => ({ year: null, level: null, ...threshold })) ?? [],
});

const lacking = {
  yearlyFrom: null,
  incrementPoints: null,
  baseline: null,
  level: null,
  population: null,
  denominatorOf: null,
};
