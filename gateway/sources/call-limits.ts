/** What a call to a subgraph may cost, and when a subgraph is given a rest. Two of these are settings; tests shrink the others. */
export const callLimits = {
  /** For one question to its last byte: waiting for a turn and a second try included. */
  timeoutMs: 3_000,
  maxAnswerBytes: 10_000_000,

  /**
   * Calls under way to one subgraph, which is also how many connections are held; and those that wait for their turn. Fifty
   * clients at once can mean two hundred calls: a queue of a hundred turned some away while the subgraph was well.
   */
  maxInFlight: 50,
  maxWaiting: 1_000,
  /** Below the subgraphs' 65 s (`shared/http/http-server.ts`): the side that asks must be the one that closes an idle socket. */
  keepAliveMs: 30_000,

  /** The breaker opens when so many of the last calls failed, all of them within a while… */
  judgedCalls: 20,
  failedCalls: 10,
  judgedWithinMs: 10_000,
  /** …or so many in a row found nobody there, where somebody was before. */
  unreachableInARow: 5,
  /** One call is let through so long after it opened, and again so long after each that failed. */
  probeAfterMs: 1_000,

  /** One retry for so many calls: a subgraph in trouble gets a tenth more of them, not twice as many. */
  callsPerRetry: 10,
  maxSavedRetries: 10,
  retryAfterAtLeastMs: 10,
  retryAfterAtMostMs: 50,
};

export type CallLimits = Readonly<typeof callLimits>;
