import { GraphQLError } from 'graphql';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { EngineAnswer, EngineSubscription } from '../engine/engine.js';
import { type OperationAnswers, textOf } from '../http/answer-operation.js';
import { limits } from '../http/limits.js';
import type { ValidOperation } from '../http/valid-operation.js';
import type { Subscriber } from './subscriber.js';
import type { UpstreamEvent } from './upstream.js';

/** An operation that is planned: what its owner is asked to follow, and how each event is joined. */
export interface PlannedSubscription {
  readonly operation: ValidOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly subscription: EngineSubscription;
}

interface JoinParts {
  readonly answers: Pick<OperationAnswers, 'refuse'>;
  /** Whose rights decide: those of all its subscribers are equal. */
  readonly viewer: Viewer;
}

/** Equal operations on one stream: an event is joined with what the other subgraphs know once for all who ask the same. */
export class EventJoin {
  readonly subscribers = new Set<Subscriber>();
  private readonly variables: string;

  constructor(
    private readonly planned: PlannedSubscription,
    private readonly parts: JoinParts,
  ) {
    this.variables = declaredVariables(planned);
  }

  isFor(planned: PlannedSubscription): boolean {
    const { schema, documentKey, operationName } = this.planned.operation;
    return (
      planned.operation.schema === schema &&
      planned.operation.documentKey === documentKey &&
      planned.operation.operationName === operationName &&
      declaredVariables(planned) === this.variables
    );
  }

  /** The rights are looked at now, not as they were when the stream began. */
  isOpen(): boolean {
    return this.parts.answers.refuse(this.planned.operation, this.parts) === null;
  }

  async answer({ answer }: UpstreamEvent): Promise<EngineAnswer> {
    const call = { viewer: this.parts.viewer, deadline: Date.now() + limits.requestMs };
    try {
      if (!this.isOpen()) return { data: null, errors: [] }; // told to nobody
      return await this.planned.subscription.answerTo(answer, call);
    } catch (error) {
      return { data: null, errors: [new GraphQLError('', { originalError: error as Error })] };
    }
  }

  /** Tells one event to those who were there when it came; those whose rights are gone are told that. */
  tell(answer: EngineAnswer, { position }: UpstreamEvent, listeners: Iterable<Subscriber>): void {
    const text = answer.body === undefined ? null : textOf({ status: 200, body: answer.body });
    const isOpen = this.isOpen();
    for (const subscriber of listeners) {
      if (isOpen) subscriber.tell(answer, text, position);
      else subscriber.finish(this.parts.answers.refuse(this.planned.operation, subscriber));
    }
  }
}

/** What else a client sends has no effect. */
const declaredVariables = ({ operation: { operation }, variables }: PlannedSubscription): string =>
  JSON.stringify((operation.variableDefinitions ?? []).map(({ variable }) => variables[variable.name.value] ?? null));
