/** Why a subgraph gave no usable answer. Never shown to a caller: the detail may hold addresses. */
export type FailureReason =
  /** Refused, reset or broken off. */
  | 'unreachable'
  /** It said so itself: 503. */
  | 'busy'
  | 'bad-answer'
  | 'too-large'
  | 'timeout'
  /** The request had so little time left that being late says nothing about the subgraph. */
  | 'hurried'
  /** Too many calls wait for it already: not asked. */
  | 'crowded'
  /** It failed again and again and is given a rest: not asked. */
  | 'shut-off';

export class CallFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = 'CallFailure';
  }
}
