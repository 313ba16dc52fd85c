/** Why a subgraph gave no usable answer. Never shown to a caller: it may hold addresses. */
export type FailureReason = 'unreachable' | 'timeout' | 'bad-answer';

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
