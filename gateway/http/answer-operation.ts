import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { ErrorDoor } from '../../shared/errors/error-door.js';
import { HubError } from '../../shared/errors/hub-error.js';
import type { AccessGuard } from '../access/access-guard.js';
import type { AnswerInParts, DeferredPart, Engine, EngineAnswer, EngineSubscription } from '../engine/engine.js';
import type { CallContext } from '../sources/subgraph-source.js';
import type { AnswersInFlight } from './answers-in-flight.js';
import type { MultipartPiece } from './multipart-answer.js';
import type { ValidOperation } from './valid-operation.js';

/** One answer as it goes out. */
export interface GraphqlAnswer {
  readonly status: number;
  /** JSON; as bytes, in UTF-8. */
  readonly body: string | Uint8Array;
  /** Those in the body; left out: none, or the body is all there is. */
  readonly errors?: readonly GraphQLFormattedError[];
}

export const textOf = ({ body }: GraphqlAnswer): string =>
  typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.length).toString();

interface AnswerParts {
  readonly engine: Engine;
  readonly guard: AccessGuard;
  /** Left out: every question is answered on its own. */
  readonly inFlight?: AnswersInFlight | null;
  readonly door: Pick<ErrorDoor<Pick<CallContext, 'viewer'>>, 'publicErrors' | 'statusOf'>;
}

type Variables = Readonly<Record<string, unknown>>;

/** Answers operations that were found valid: what the viewer may not see is refused before anything is planned. */
export class OperationAnswers {
  constructor(private readonly parts: AnswerParts) {}

  async answer(operation: ValidOperation, variables: Variables, call: CallContext): Promise<GraphqlAnswer> {
    const refused = this.refuse(operation, call);
    if (refused !== null) return refused;
    return this.write(await this.execute(operation, variables, call), call);
  }

  private async execute(operation: ValidOperation, variables: Variables, call: CallContext): Promise<EngineAnswer> {
    const { engine, inFlight } = this.parts;
    const execute = (): Promise<EngineAnswer> => engine.execute({ ...operation, variables, call });
    if (inFlight == null) return execute();
    if (operation.operation.operation === OperationTypeNode.QUERY) {
      return inFlight.share({ operation, variables, call }, execute);
    }
    try {
      return await execute();
    } finally {
      inFlight.startAnew(); // whoever has written reads what he wrote
    }
  }

  /** The same for a client who takes parts; the whole answer where nothing comes later. */
  async answerInParts(
    operation: ValidOperation,
    {
      variables,
      call,
      left,
    }: { readonly variables: Variables; readonly call: CallContext; readonly left: AbortSignal },
  ): Promise<GraphqlAnswer | AsyncIterable<MultipartPiece>> {
    if (!operation.defers) return this.answer(operation, variables, call);
    const refused = this.refuse(operation, call);
    if (refused !== null) return refused;
    const answer = await this.parts.engine.executeInParts({ ...operation, variables, call }, left);
    if (operation.operation.operation !== OperationTypeNode.QUERY) this.parts.inFlight?.startAnew();
    return 'first' in answer ? this.pieces(answer, call) : this.write(answer, call);
  }

  /** What to follow; or why not. */
  async subscribe(
    operation: ValidOperation,
    variables: Variables,
    call: Pick<CallContext, 'viewer'>,
  ): Promise<EngineSubscription | GraphqlAnswer> {
    const refused = this.refuse(operation, call);
    if (refused !== null) return refused;
    const subscription = await this.parts.engine.subscribe({ ...operation, variables, viewer: call.viewer });
    return 'errors' in subscription ? this.write(subscription, call) : subscription;
  }

  /** Null where the viewer may see all that is asked. */
  refuse(operation: ValidOperation, call: Pick<CallContext, 'viewer'>): GraphqlAnswer | null {
    const denials = this.parts.guard({ ...operation, viewer: call.viewer });
    return denials.length === 0 ? null : this.write({ data: null, errors: denials }, call);
  }

  private async *pieces({ first, later }: AnswerInParts, call: CallContext): AsyncGenerator<MultipartPiece> {
    const told = first.errors.length === 0 ? '' : `"errors":${this.errorsText(first.errors, call)},`;
    yield { json: `{${told}"data":${first.data},"hasNext":true}`, isLast: false };
    for await (const { parts, isLast } of later) {
      const incremental = parts.map((part) => this.partText(part, call)).join(',');
      yield { json: `{"incremental":[${incremental}],"hasNext":${!isLast}}`, isLast };
    }
  }

  private partText({ label, path, data, errors }: DeferredPart, call: CallContext): string {
    const named = label === null ? '' : `,"label":${JSON.stringify(label)}`;
    const told = errors.length === 0 ? '' : `,"errors":${this.errorsText(errors, call)}`;
    return `{"data":${data},"path":${JSON.stringify(path)}${named}${told}}`;
  }

  private errorsText(errors: DeferredPart['errors'], call: CallContext): string {
    return JSON.stringify(this.parts.door.publicErrors(errors, call));
  }

  write(answer: EngineAnswer, call: Pick<CallContext, 'viewer'>): GraphqlAnswer {
    if (answer.body !== undefined) return { status: 200, body: answer.body };
    const { data, errors } = answer;
    const written = this.parts.door.publicErrors(errors, call);
    const text = JSON.stringify(written);
    if (data === null)
      return { status: this.parts.door.statusOf(written), body: `{"errors":${text}}`, errors: written };
    return { status: 200, body: `{"errors":${text},"data":${data}}`, errors: written };
  }
}

export const isSubscription = ({ operation }: ValidOperation): boolean =>
  operation.operation === OperationTypeNode.SUBSCRIPTION;

export const streamNotAsked = (): HubError =>
  new HubError('BAD_REQUEST', {
    vi: 'Subscription trả lời bằng luồng: gửi POST với accept: text/event-stream.',
    en: 'A subscription answers with a stream: send the POST with accept: text/event-stream.',
  });
