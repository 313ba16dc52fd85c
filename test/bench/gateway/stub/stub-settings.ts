/** Where a stub listens, and where it gets an answer that it has not seen yet. */
export interface StubbedSubgraph {
  readonly name: string;
  readonly port: number;
  /** The real subgraph to ask; null for the one of the bench graph, which answers in process. */
  readonly upstream: { readonly url: string; readonly callSecret: string } | null;
}

export interface StubSettings {
  readonly controlPort: number;
  readonly subgraphs: readonly StubbedSubgraph[];
}

/** What the stubs were asked since they started. */
export interface StubCounts {
  readonly calls: number;
  /** Questions that had not been seen before. */
  readonly misses: number;
  /** Calls that carried a signature. */
  readonly signed: number;
  /** Spans that gateways have sent. */
  readonly spans: number;
}
